import { type JsonObject, Rejected, Unavailable } from '@farled/kernel';
import type { JsonSystem } from '../../base/json-system';
import {
  objectOf,
  type PaymentOrder,
  type PaymentProvider,
  type PaymentStanding,
  type PaymentStart,
  type RefundOrder,
  type RefundStanding,
  textOf,
} from '../../base/payment-provider';
import type { CardConfig } from './card.config';

const EVENTS = ['payment.charge.created.v2', 'payment.charge.failed', 'payment.cancel.created'];

/**
 * A card through a page at the provider (Nexi Checkout, formerly Nets Easy, Payment API v1): the payer leaves us, pays
 * there, and comes back. `charge: true` takes the money as soon as it is reserved.
 */
export class CardPayments implements PaymentProvider {
  constructor(
    private readonly http: Pick<JsonSystem, 'post' | 'put' | 'get'>,
    private readonly config: Pick<CardConfig, 'callbackUrl' | 'termsUrl'>,
    private readonly key: () => string,
  ) {}

  async begin(order: PaymentOrder): Promise<PaymentStart> {
    const { callbackUrl: url, termsUrl } = this.config;
    const webHooks = EVENTS.map((eventName) => ({ eventName, url, authorization: order.callbackKey }));
    const checkout = { integrationType: 'HostedPaymentPage', charge: true, merchantHandlesConsumerData: true };
    const back = { returnUrl: order.returnUrl, cancelUrl: order.returnUrl, termsUrl };
    const body = { order: orderOf(order), checkout: { ...checkout, ...back }, notifications: { webHooks } };
    const answer = await this.http.post('/payments', body, this.headers(order.id));
    const { paymentId, hostedPaymentPageUrl } = objectOf(answer.body);
    if (answer.status !== 201) {
      throw new Rejected('payment.refused', 'conflict', { errorCode: `HTTP${answer.status}` });
    }
    if (typeof paymentId !== 'string' || typeof hostedPaymentPageUrl !== 'string') throw new Unavailable('card');
    return { providerId: paymentId, page: hostedPaymentPageUrl };
  }

  async look(providerId: string): Promise<PaymentStanding> {
    const { status, body } = await this.http.get(`/payments/${providerId}`, this.headers());
    if (status === 404) return { state: 'missing' };
    const { summary, charges, terminated } = objectOf(objectOf(body).payment);
    const { chargedAmount, cancelledAmount } = objectOf(summary);
    const [charge] = Array.isArray(charges) ? charges.map(objectOf) : [];
    if (typeof chargedAmount === 'number' && chargedAmount > 0) {
      return { state: 'paid', amountOre: chargedAmount, reference: textOf(charge?.chargeId) };
    }
    return { state: terminated || cancelledAmount ? 'cancelled' : 'waiting' };
  }

  /** One that is paid already cannot be ended (402): looking says so. */
  async cancel(providerId: string): Promise<void> {
    await this.http.put(`/payments/${providerId}/terminate`, {}, this.headers());
  }

  /** The provider keeps what it has answered to an idempotency key: asking again is asking how it went. */
  async refund(order: RefundOrder): Promise<RefundStanding> {
    const { id, paymentReference, amountOre } = order;
    const answer = await this.http.post(
      `/charges/${paymentReference}/refunds`,
      { amount: amountOre, myReference: order.caseReference },
      this.headers(id),
    );
    return answer.status === 201 ? { state: 'done' } : { state: 'failed', errorCode: `HTTP${answer.status}` };
  }

  private headers(idempotencyKey?: string): Record<string, string> {
    return { authorization: this.key(), ...(idempotencyKey && { 'idempotency-key': idempotencyKey }) };
  }
}

/** Amounts in öre; tax rates in hundredths of a percent. */
function orderOf({ amountOre, vatRate, reference, message }: PaymentOrder): JsonObject {
  const net = Math.round((amountOre * 100) / (100 + vatRate));
  const item = {
    ...{ reference, name: message, quantity: 1, unit: 'st', unitPrice: net },
    ...{ taxRate: vatRate * 100, taxAmount: amountOre - net, netTotalAmount: net, grossTotalAmount: amountOre },
  };
  return { items: [item], amount: amountOre, currency: 'SEK', reference };
}
