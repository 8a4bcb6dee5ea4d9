import { randomBytes } from 'node:crypto';
import type { Arrivals } from '../arrivals';
import { BoundedMap } from '../bounded-map';
import type { CallbackPost } from '../callback-post';

interface WebHook {
  readonly eventName: string;
  readonly url: string;
  readonly authorization: string;
}

/** What a merchant asks for. */
export interface CardWish {
  readonly amount: number;
  readonly reference: string;
  readonly returnUrl: string;
  readonly cancelUrl: string;
  readonly webHooks: readonly WebHook[];
}

export interface CardPayment extends CardWish {
  readonly paymentId: string;
  chargeId?: string;
  terminated: boolean;
  refunded: number;
  /** The last card was refused: the page says so, and the payer may take another one. */
  refused: boolean;
}

const KEPT = 500;
const id = () => randomBytes(16).toString('hex');

/** The card provider's payments: each with a page of its own, ended by the payer or the merchant. */
export class CardBook {
  /** Where the payment pages are; known when the sandbox listens. */
  pagesUrl = '';
  private readonly payments = new BoundedMap<string, CardPayment>(KEPT);
  /** What each idempotency key was answered. */
  private readonly answered = new BoundedMap<string, string>(KEPT);

  constructor(
    private readonly post: CallbackPost,
    private readonly arrivals: Arrivals,
  ) {}

  create(key: string, wish: CardWish): CardPayment {
    const known = this.payments.get(this.answered.get(key) ?? '');
    if (known) return known;
    const payment: CardPayment = { ...wish, paymentId: id(), terminated: false, refunded: 0, refused: false };
    this.payments.set(payment.paymentId, payment);
    this.answered.set(key, payment.paymentId);
    return payment;
  }

  find(paymentId: string): CardPayment | undefined {
    return this.payments.get(paymentId);
  }

  pageOf({ paymentId }: CardPayment): string {
    return `${this.pagesUrl}/card/${paymentId}`;
  }

  pay(payment: CardPayment): boolean {
    if (payment.chargeId || payment.terminated) return false;
    payment.chargeId = id();
    this.arrivals.add('money', { text: `Kort ${(payment.amount / 100).toFixed(2)} kr, ${payment.reference}` });
    this.tell(payment, 'payment.charge.created.v2');
    return true;
  }

  refuse(payment: CardPayment): void {
    payment.refused = true;
    this.tell(payment, 'payment.charge.failed');
  }

  terminate(payment: CardPayment): boolean {
    if (payment.chargeId) return false;
    payment.terminated = true;
    return true;
  }

  /** Gives back what was charged, once for each key; undefined when there is no such charge, or not so much left. */
  refund(chargeId: string, key: string, amount: number): string | undefined {
    const known = this.answered.get(key);
    if (known) return known;
    const payment = this.payments.values().find((one) => one.chargeId === chargeId);
    if (!payment || amount <= 0 || payment.refunded + amount > payment.amount) return undefined;
    payment.refunded += amount;
    const refundId = id();
    this.answered.set(key, refundId);
    this.arrivals.add('money', { text: `Kort ${(amount / 100).toFixed(2)} kr tillbaka` });
    return refundId;
  }

  private tell({ paymentId, webHooks, amount }: CardPayment, eventName: string): void {
    for (const { url, authorization } of webHooks.filter((hook) => hook.eventName === eventName)) {
      const data = { paymentId, amount: { amount, currency: 'SEK' } };
      this.post.send({ system: 'card', url, headers: { authorization }, body: { id: id(), event: eventName, data } });
    }
  }
}
