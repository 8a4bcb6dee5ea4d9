import { randomBytes } from 'node:crypto';
import type { Clock } from '@farled/kernel';
import type { Arrivals } from '../arrivals';
import { BoundedMap } from '../bounded-map';
import type { CallbackPost } from '../callback-post';
import type { ReadPayment, SwishFault } from './read-request';
import { describePayment, describeRefund, type SwishPayment, type SwishRefund } from './swish-payment';

const MINUTE = 60_000;
/** How long Swish waits for the payer, in the flow with a token and with her number. */
const PATIENCE = { token: 5 * MINUTE, phone: 3 * MINUTE };
const KEPT = 500;

/** What one can do with a payment in the app, and what may go wrong. */
export const SWISH_ACTIONS = {
  pay: 'Betala',
  decline: 'Avböj',
  'no-money': 'Pengarna räcker inte',
  'bank-error': 'Fel hos banken',
  bankid: 'BankID avbryts',
} as const;
export type SwishAction = keyof typeof SWISH_ACTIONS;

/** Every payment and refund that Swish knows, what the payers do, and the callbacks about it. */
export class SwishBook {
  private readonly payments = new BoundedMap<string, SwishPayment>(KEPT);
  private readonly refunds = new BoundedMap<string, SwishRefund>(KEPT);

  constructor(
    private readonly clock: Clock,
    private readonly post: CallbackPost,
    private readonly arrivals: Arrivals,
  ) {}

  /** Takes a request under the name that the merchant gives it; the same name is refused the second time (RP06 is for the payer). */
  create(id: string, wish: ReadPayment): SwishPayment | SwishFault {
    if (this.payments.get(id)) return 'FF08';
    const isTaken = wish.payerAlias && this.open().some(({ payerAlias }) => payerAlias === wish.payerAlias);
    if (isTaken) return 'RP06';
    if (wish.payerAlias === '46700000000') return 'ACMT03';
    const dateCreated = this.clock.now();
    const expiresAt = new Date(dateCreated.getTime() + (wish.payerAlias ? PATIENCE.phone : PATIENCE.token));
    const token = randomBytes(16).toString('hex');
    const payment: SwishPayment = { ...wish, id, token, dateCreated, expiresAt, status: 'CREATED' };
    this.payments.set(id, payment);
    return payment;
  }

  find(id: string): SwishPayment | undefined {
    const payment = this.payments.get(id);
    if (payment) this.expire(payment);
    return payment;
  }

  byToken(token: string): SwishPayment | undefined {
    return this.open().find((payment) => payment.token === token);
  }

  /** Requests that wait for their payer, the latest first. */
  open(): SwishPayment[] {
    for (const payment of this.payments.values()) this.expire(payment);
    return this.payments
      .values()
      .filter(({ status }) => status === 'CREATED')
      .reverse();
  }

  /** What the payer does in the app; false when the payment is over. */
  act(payment: SwishPayment, action: SwishAction): boolean {
    this.expire(payment);
    if (payment.status !== 'CREATED') return false;
    if (action === 'pay') {
      payment.payerAlias ??= '46701740605';
      payment.paymentReference = randomBytes(16).toString('hex').toUpperCase();
      payment.datePaid = this.clock.now();
    }
    const [status, errorCode] = OUTCOME[action];
    this.end(payment, status, errorCode);
    return true;
  }

  /** The merchant stops a payment; not one that is over. */
  cancel(payment: SwishPayment): boolean {
    this.expire(payment);
    if (payment.status !== 'CREATED') return false;
    this.end(payment, 'CANCELLED');
    return true;
  }

  refund(id: string, wish: Omit<SwishRefund, 'id' | 'status'>): SwishRefund | SwishFault {
    const original = this.payments
      .values()
      .find(({ paymentReference }) => paymentReference === wish.originalPaymentReference);
    if (!original) return 'RF02';
    const given = this.refunds
      .values()
      .filter(({ originalPaymentReference: of }) => of === wish.originalPaymentReference)
      .reduce((sum, { amount }) => sum + amount, 0);
    if (given + wish.amount > original.amount + 0.001) return 'RF04';
    const refund: SwishRefund = { ...wish, id, status: 'DEBITED' };
    this.refunds.set(id, refund);
    return refund;
  }

  /** The money is back at the payer a moment after it was asked for. */
  findRefund(id: string): SwishRefund | undefined {
    const refund = this.refunds.get(id);
    if (refund?.status === 'DEBITED') {
      refund.status = 'PAID';
      this.arrivals.add('money', { text: `Swish ${refund.amount.toFixed(2)} kr tillbaka` });
      const headers = { callbackidentifier: refund.callbackIdentifier };
      this.post.send({ system: 'swish', url: refund.callbackUrl, headers, body: describeRefund(refund) });
    }
    return refund;
  }

  private expire(payment: SwishPayment): void {
    if (payment.status === 'CREATED' && this.clock.now() > payment.expiresAt) this.end(payment, 'ERROR', 'TM01');
  }

  private end(payment: SwishPayment, status: SwishPayment['status'], errorCode?: string): void {
    payment.status = status;
    payment.errorCode = errorCode;
    if (status === 'PAID')
      this.arrivals.add('money', { text: `Swish ${payment.amount.toFixed(2)} kr, ${payment.message}` });
    const headers = { callbackidentifier: payment.callbackIdentifier };
    this.post.send({ system: 'swish', url: payment.callbackUrl, headers, body: describePayment(payment) });
  }
}

const OUTCOME: Readonly<Record<SwishAction, readonly [SwishPayment['status'], string?]>> = {
  pay: ['PAID'],
  decline: ['DECLINED'],
  'no-money': ['ERROR', 'RF07'],
  'bank-error': ['ERROR', 'FF10'],
  bankid: ['ERROR', 'BANKIDCL'],
};
