import type { JsonObject } from '@farled/kernel';

type SwishStatus = 'CREATED' | 'PAID' | 'DECLINED' | 'ERROR' | 'CANCELLED';

/** A payment request as Swish keeps it. */
export interface SwishPayment {
  readonly id: string;
  readonly token: string;
  readonly payeePaymentReference: string;
  readonly callbackUrl: string;
  readonly callbackIdentifier: string;
  /** The payer's telephone in the E-commerce flow; in M-commerce it is known when she pays. */
  payerAlias?: string;
  readonly payeeAlias: string;
  readonly amount: number;
  readonly message: string;
  readonly dateCreated: Date;
  readonly expiresAt: Date;
  status: SwishStatus;
  paymentReference?: string;
  datePaid?: Date;
  errorCode?: string;
}

/** A refund as Swish keeps it. */
export interface SwishRefund {
  readonly id: string;
  readonly originalPaymentReference: string;
  readonly amount: number;
  readonly callbackUrl: string;
  readonly callbackIdentifier: string;
  status: 'DEBITED' | 'PAID' | 'ERROR';
  errorCode?: string;
}

/** What Swish answers and calls back about a payment. */
export function describePayment(payment: SwishPayment): JsonObject {
  const { id, payeePaymentReference, callbackUrl, payeeAlias, amount, message, status } = payment;
  const { paymentReference = '', payerAlias = null, errorCode = null } = payment;
  const dates = { dateCreated: payment.dateCreated.toISOString(), datePaid: payment.datePaid?.toISOString() ?? null };
  const known = { id, payeePaymentReference, paymentReference, callbackUrl, payerAlias, payeeAlias };
  return { ...known, currency: 'SEK', message, amount, status, ...dates, errorCode, errorMessage: null };
}

/** What Swish answers about a refund. */
export const describeRefund = ({
  id,
  originalPaymentReference,
  amount,
  status,
  errorCode,
}: SwishRefund): JsonObject => ({
  ...{ id, originalPaymentReference, amount: amount.toFixed(2), currency: 'SEK', status },
  ...{ errorCode: errorCode ?? null },
});
