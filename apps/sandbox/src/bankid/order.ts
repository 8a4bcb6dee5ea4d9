import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@farled/kernel';
import type { OrderKind, OrderRequest } from './order-request';

/** An order lives three minutes whatever happens. */
const LIFE_MS = 180_000;

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
  private final?: { state: OrderState; from: number };

  constructor(
    readonly kind: OrderKind,
    readonly request: OrderRequest,
    private readonly times: OrderTimes,
  ) {}

  get createdAt(): number {
    return this.times.createdAt;
  }

  /** The person the order demands, or who has opened it. */
  get personalNumber(): string | undefined {
    return this.request.requirement?.personalNumber ?? this.person;
  }

  state(now: number): OrderState {
    const age = now - this.times.createdAt;
    if (this.final) return now >= this.final.from ? this.final.state : pending('processing');
    if (age >= LIFE_MS) return failed('expiredTransaction');
    if (this.opened) return pending(this.person ? 'userSign' : 'started');
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

  fail(hintCode: string): void {
    this.final ??= { state: failed(hintCode), from: 0 };
  }

  /** Signed; `from` is when BankID has finished its own work. */
  complete(completionData: JsonObject, from: number): void {
    this.final ??= { state: { status: 'complete', completionData }, from };
  }
}

const pending = (hintCode: string): OrderState => ({ status: 'pending', hintCode });
const failed = (hintCode: string): OrderState => ({ status: 'failed', hintCode });
