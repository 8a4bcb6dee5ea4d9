import type { Id, JsonObject } from '@farled/kernel';

/** One attempt to pay, as a provider is asked for it. Amounts are öre. */
export interface PaymentOrder {
  /** The attempt: the same id is the same payment at the provider, however often it is asked for. */
  readonly id: Id;
  readonly amountOre: number;
  /** What stands on the payer's statement: the case's public number, never a name. */
  readonly reference: string;
  readonly message: string;
  /** Percent, for providers that want the tax apart. */
  readonly vatRate: number;
  /** Where the payer comes back to. */
  readonly returnUrl: string;
  /** What the provider says with each callback, so that nobody else can call. */
  readonly callbackKey: string;
  /** The payer's telephone, when she has given it; it is sent on and not kept. */
  readonly phone?: string;
}

/** Where the payer goes on: in an app by a token, or on a page of the provider's. */
export interface PaymentStart {
  readonly providerId: string;
  readonly token?: string;
  readonly page?: string;
}

/** `missing`: the provider has never heard of it. */
export type PaymentState = 'waiting' | 'paid' | 'declined' | 'cancelled' | 'failed' | 'missing';

/** What a provider says of a payment when it is asked. */
export interface PaymentStanding {
  readonly state: PaymentState;
  readonly amountOre?: number;
  /** Under which the money is found at the provider and at the bank, and given back. */
  readonly reference?: string;
  /** The provider's own code of what went wrong. */
  readonly errorCode?: string;
}

export interface RefundOrder {
  /** The same id is the same refund, however often it is asked for. */
  readonly id: Id;
  readonly amountOre: number;
  /** Of the payment, as its standing said. */
  readonly paymentReference: string;
  readonly caseReference: string;
  readonly callbackKey: string;
  readonly message: string;
}

export interface RefundStanding {
  readonly state: 'waiting' | 'done' | 'failed';
  readonly errorCode?: string;
}

/** Takes payments. Throws Unavailable to be asked again; a payment that it will not begin is Rejected with its code. */
export interface PaymentProvider {
  begin(order: PaymentOrder): Promise<PaymentStart>;
  look(providerId: string): Promise<PaymentStanding>;
  /** Asks that a payment which is not done yet be stopped; how it went is seen by looking. */
  cancel(providerId: string): Promise<void>;
  refund(order: RefundOrder): Promise<RefundStanding>;
}

/** A JSON answer's object; empty when there is none. */
export const objectOf = (body: unknown): JsonObject =>
  body && typeof body === 'object' && !Array.isArray(body) ? (body as JsonObject) : {};

/** A text of a JSON answer; empty when it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
