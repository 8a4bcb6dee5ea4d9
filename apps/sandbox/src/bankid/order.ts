import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@farled/kernel';
import { isPhone, type OrderKind, type OrderRequest } from './order-request';

/** An order lives three minutes whatever happens. */
const LIFE_MS = 180_000;
/** After so long BankID says that the app has not been heard of. */
const NO_CLIENT_AFTER_MS = 5_000;

/** How an order stands, as collect tells it. */
export type OrderState =
  | { readonly status: 'pending' | 'failed'; readonly hintCode: string }
  | { readonly status: 'complete'; readonly completionData: JsonObject };

/** What happens when in the life of an order. */
export interface OrderTimes {
  readonly createdAt: number;
  /** How long the order waits for the app to be started. */
  readonly startWindowMs: number;
}

/** One BankID order: from the request to the final answer. Time only ever comes from outside. */
export class Order {
  readonly orderRef = randomUUID();
  readonly autoStartToken = randomUUID();
  readonly qrStartToken = randomUUID();
  readonly qrStartSecret = randomUUID();
  private opened = false;
  private person?: string;
  private isCallConfirmed = false;
  private hint?: string;
  private final?: { state: OrderState; from: number };

  constructor(
    readonly kind: OrderKind,
    readonly request: OrderRequest,
    private readonly times: OrderTimes,
  ) {}

  get createdAt(): number {
    return this.times.createdAt;
  }

  /** Whose BankID alone may answer. */
  get demandedNumber(): string | undefined {
    return this.request.personalNumber ?? this.request.requirement?.personalNumber;
  }

  /** The person the order demands, or who has opened it. */
  get personalNumber(): string | undefined {
    return this.demandedNumber ?? this.person;
  }

  state(now: number): OrderState {
    const age = now - this.times.createdAt;
    if (this.final) return now >= this.final.from ? this.final.state : pending('processing');
    if (age >= LIFE_MS) return failed('expiredTransaction');
    if (this.opened) return pending(this.hint ?? this.openedHint);
    // Nobody scans a code on the telephone: the order waits in the app for as long as it lives.
    if (isPhone(this.kind)) return pending(age < NO_CLIENT_AFTER_MS ? 'outstandingTransaction' : 'noClient');
    return age >= this.times.startWindowMs ? failed('startFailed') : pending('outstandingTransaction');
  }

  isOpen(now: number): boolean {
    return !this.final && this.state(now).status === 'pending';
  }

  /** The app has been started; with a person when it is known whose app it is. */
  open(person?: string): void {
    this.opened = true;
    this.person = person ?? this.person;
  }

  /** She has said in the app that she is talking to the relying party. */
  confirmCall(): void {
    this.opened = true;
    this.isCallConfirmed = true;
  }

  /** Something else goes on in the app, as told by a hint. */
  linger(hintCode: string): void {
    this.opened = true;
    this.hint = hintCode;
  }

  fail(hintCode: string): void {
    this.final ??= { state: failed(hintCode), from: 0 };
  }

  /** Signed; `from` is when BankID has finished its own work. */
  complete(completionData: JsonObject, from: number): void {
    this.final ??= { state: { status: 'complete', completionData }, from };
  }

  /** The app asks first whether she is really talking to the relying party. */
  get mayBeSigned(): boolean {
    return !isPhone(this.kind) || this.isCallConfirmed;
  }

  private get openedHint(): string {
    if (!this.mayBeSigned) return 'userCallConfirm';
    return this.person ? 'userSign' : 'started';
  }
}

const pending = (hintCode: string): OrderState => ({ status: 'pending', hintCode });
const failed = (hintCode: string): OrderState => ({ status: 'failed', hintCode });
