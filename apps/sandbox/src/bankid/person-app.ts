import { findResident } from '../data/test-persons';
import type { Modes } from '../modes';
import type { Completion, Flaw } from './completion';
import type { Order, OrderState } from './order';
import type { OrderBook } from './order-book';

/** How an order ends when something goes wrong in the app, by the hint that BankID gives. */
const FAILURES = {
  cancel: 'userCancel',
  block: 'certificateErr',
  'no-app': 'startFailed',
  'decline-call': 'userDeclinedCall',
  expire: 'expiredTransaction',
  'old-app': 'notSupportedByUserApp',
  risk: 'transactionRiskBlocked',
  'fail-strangely': 'somethingNobodyKnows',
} as const;

/** What can go on in the app for a while. */
const HINTS = { 'read-id': 'userMrtd', 'wait-strangely': 'somethingNobodyKnows' } as const;

const FLAWS = { 'sign-forged': 'forged', 'sign-revoked': 'revoked' } as const satisfies Record<string, Flaw>;

type Keys<T> = keyof T & string;

/** What a person can do in her BankID app, or what can go wrong there. */
export type AppAction =
  | 'open'
  | 'confirm-call'
  | 'sign'
  | Keys<typeof FAILURES>
  | Keys<typeof HINTS>
  | Keys<typeof FLAWS>;
export const APP_ACTIONS = [
  ...['open', 'confirm-call', 'sign'],
  ...[...Object.keys(FAILURES), ...Object.keys(HINTS), ...Object.keys(FLAWS)],
] as readonly AppAction[];

const lookUp = <T extends object>(table: T, action: string): T[keyof T] | undefined =>
  Object.hasOwn(table, action) ? table[action as keyof T] : undefined;

/** The BankID app in a test person's hand. */
export class PersonApp {
  constructor(
    private readonly orders: OrderBook,
    private readonly completion: Completion,
    private readonly modes: Modes,
    private readonly slowMs: number,
  ) {}

  /** Does it, and tells how the order stands. Undefined when the order is over or there is no such test person. */
  async act(order: Order, action: AppAction, personalNumber?: string): Promise<OrderState | undefined> {
    if (!order.isOpen(this.orders.now)) return undefined;
    if (personalNumber !== undefined) {
      if (!findResident(personalNumber)) return undefined;
      this.orders.openBy(order, personalNumber);
    }
    await this.do(order, action, personalNumber);
    return order.state(this.orders.now);
  }

  private async do(order: Order, action: AppAction, personalNumber?: string): Promise<void> {
    const failure = lookUp(FAILURES, action);
    const hint = lookUp(HINTS, action);
    if (failure) order.fail(failure);
    else if (hint) order.linger(hint);
    else if (action === 'open') order.open();
    else if (action === 'confirm-call') order.confirmCall();
    else await this.sign(order, personalNumber, lookUp(FLAWS, action));
  }

  private async sign(order: Order, personalNumber = order.personalNumber, flaw?: Flaw): Promise<void> {
    const person = personalNumber ? findResident(personalNumber) : undefined;
    if (!person || !order.mayBeSigned) return;
    // Somebody else's BankID cannot answer an order made for one person.
    if (order.demandedNumber && order.demandedNumber !== person.personalNumber) {
      order.fail('certificateErr');
      return;
    }
    const data = await this.completion.of(order, person, flaw);
    const delay = this.modes.of('bankid') === 'slow' ? this.slowMs : 0;
    order.complete(data, this.orders.now + delay);
  }
}
