import { LedgerService } from './ledger.service';
import { OfficerPaymentController } from './officer-payment.controller';
import { OfficerPayments } from './officer-payments';
import { PaymentController } from './payment.controller';
import { PaymentJobs } from './payment.jobs';
import { PaymentService } from './payment.service';
import { PaymentAttempts } from './payment-attempts';
import { PaymentCallbackController } from './payment-callback.controller';
import { PaymentCallbacks } from './payment-callbacks';
import { PaymentDesk } from './payment-desk';
import { PaymentFiles } from './payment-files';
import { PaymentReceipts } from './payment-receipts';
import { PaymentSettlement } from './payment-settlement';
import { PaymentViews } from './payment-view';
import { PaymentWatch } from './payment-watch';
import { RefundDelivery } from './refund-delivery';
import { RefundNotes } from './refund-notes';
import { Refunds } from './refunds';

/** Where payment is reached. */
export const paymentControllers = [PaymentController, PaymentCallbackController, OfficerPaymentController];

/** What payment is made of. */
export const paymentProviders = [
  LedgerService,
  OfficerPayments,
  PaymentJobs,
  PaymentService,
  PaymentAttempts,
  PaymentCallbacks,
  PaymentDesk,
  PaymentFiles,
  PaymentReceipts,
  PaymentSettlement,
  PaymentViews,
  PaymentWatch,
  RefundDelivery,
  RefundNotes,
  Refunds,
];
