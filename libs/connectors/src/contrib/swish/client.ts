import { type JsonObject, Rejected } from '@farled/kernel';
import type { JsonAnswer, JsonSystem } from '../../base/json-system';
import {
  objectOf,
  type PaymentOrder,
  type PaymentProvider,
  type PaymentStanding,
  type PaymentStart,
  type PaymentState,
  type RefundOrder,
  type RefundStanding,
  textOf,
} from '../../base/payment-provider';
import { kronor, oreOf } from './kronor';
import type { SwishConfig } from './swish.config';
import { phoneAlias, swishText } from './swish-text';

const STATES: Readonly<Record<string, PaymentState>> = {
  CREATED: 'waiting',
  PAID: 'paid',
  DECLINED: 'declined',
  CANCELLED: 'cancelled',
  ERROR: 'failed',
};
/** The payer has let it pass, or stopped it in BankID: nothing is broken. */
const LEFT = new Set(['TM01', 'DS24', 'BANKIDCL']);

/**
 * Swish for merchants (Merchant Integration Guide): version 2 to begin, where we name the payment ourselves, version 1
 * to look and to cancel. Without a telephone number it is the M-commerce flow, whose token opens the app.
 */
export class SwishPayments implements PaymentProvider {
  constructor(
    private readonly http: Pick<JsonSystem, 'put' | 'patch' | 'get'>,
    private readonly config: Pick<SwishConfig, 'payeeAlias' | 'callbackUrl'>,
  ) {}

  async begin(order: PaymentOrder): Promise<PaymentStart> {
    const { payeeAlias, callbackUrl } = this.config;
    const id = instructionUuid(order.id);
    const payer: JsonObject = order.phone ? { payerAlias: phoneAlias(order.phone) } : {};
    const answer = await this.http.put(`/v2/paymentrequests/${id}`, {
      payeePaymentReference: reference(order.reference),
      ...{ callbackUrl, callbackIdentifier: order.callbackKey, payeeAlias },
      ...payer,
      ...{ amount: kronor(order.amountOre), currency: 'SEK', message: swishText(order.message) },
    });
    if (answer.status !== 201) throw refusal(answer);
    const token = answer.headers?.paymentrequesttoken;
    return { providerId: id, ...(typeof token === 'string' && !order.phone && { token }) };
  }

  async look(providerId: string): Promise<PaymentStanding> {
    const { status, body } = await this.http.get(`/v1/paymentrequests/${providerId}`);
    if (status === 404) return { state: 'missing' };
    const { status: word, amount, paymentReference, errorCode } = objectOf(body);
    const state = typeof word === 'string' ? (STATES[word] ?? 'waiting') : 'waiting';
    return {
      state: state === 'failed' && LEFT.has(textOf(errorCode)) ? 'cancelled' : state,
      ...((typeof amount === 'number' || typeof amount === 'string') && { amountOre: oreOf(amount) }),
      ...(typeof paymentReference === 'string' && { reference: paymentReference }),
      ...(typeof errorCode === 'string' && { errorCode }),
    };
  }

  /** One that is paid already cannot be stopped (RP07): looking says so. */
  async cancel(providerId: string): Promise<void> {
    const change = { op: 'replace', path: '/status', value: 'cancelled' };
    await this.http.patch(`/v1/paymentrequests/${providerId}`, [change]);
  }

  async refund(order: RefundOrder): Promise<RefundStanding> {
    const id = instructionUuid(order.id);
    const known = await this.http.get(`/v1/refunds/${id}`);
    if (known.status === 200) return refundStanding(objectOf(known.body));
    const { payeeAlias, callbackUrl } = this.config;
    const answer = await this.http.put(`/v2/refunds/${id}`, {
      originalPaymentReference: order.paymentReference,
      payerPaymentReference: reference(order.caseReference),
      ...{ callbackUrl, callbackIdentifier: order.callbackKey, payerAlias: payeeAlias },
      ...{ amount: kronor(order.amountOre), currency: 'SEK', message: swishText(order.message) },
    });
    return answer.status === 201 ? { state: 'waiting' } : { state: 'failed', errorCode: codeOf(answer) };
  }
}

/** Swish wants a uuid without hyphens, in capitals. */
const instructionUuid = (id: string): string => id.replaceAll('-', '').toUpperCase();

/** Letters, digits and hyphens, at most 35. */
const reference = (text: string): string => text.replaceAll(/[^A-Za-z0-9ÅÄÖåäö-]/g, '').slice(0, 35);

function refundStanding({ status, errorCode }: JsonObject): RefundStanding {
  if (status === 'PAID') return { state: 'done' };
  return status === 'ERROR' ? { state: 'failed', errorCode: textOf(errorCode) } : { state: 'waiting' };
}

/** Errors come as a list; the first says enough. */
function codeOf({ status, body }: JsonAnswer): string {
  const [first] = Array.isArray(body) ? body : [];
  const { errorCode } = objectOf(first);
  return typeof errorCode === 'string' ? errorCode : `HTTP${status}`;
}

const refusal = (answer: JsonAnswer): Rejected =>
  new Rejected('payment.refused', 'conflict', { errorCode: codeOf(answer) });
