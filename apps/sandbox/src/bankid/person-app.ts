import { findResident } from '../data/test-persons';
import type { Modes } from '../modes';
import type { Completion } from './completion';
import type { Order, OrderState } from './order';
import type { OrderBook } from './order-book';

/** What a person can do in her BankID app, or what can go wrong there. */
export const APP_ACTIONS = ['open', 'sign', 'cancel', 'block', 'no-app'] as const;
export type AppAction = (typeof APP_ACTIONS)[number];

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
    switch (action) {
      case 'open':
        order.open();
        break;
      case 'cancel':
        order.fail('userCancel');
        break;
      case 'block':
        order.fail('certificateErr');
        break;
      case 'no-app':
        order.fail('startFailed');
        break;
      case 'sign':
        await this.sign(order, personalNumber);
    }
    return order.state(this.orders.now);
  }

  private async sign(order: Order, personalNumber = order.personalNumber): Promise<void> {
    const person = personalNumber ? findResident(personalNumber) : undefined;
    if (!person) return;
    const demanded = order.request.requirement?.personalNumber;
    // Somebody else's BankID cannot answer an order made for one person.
    if (demanded && demanded !== person.personalNumber) {
      order.fail('certificateErr');
      return;
    }
    const data = await this.completion.of(order, person);
    const delay = this.modes.of('bankid') === 'slow' ? this.slowMs : 0;
    order.complete(data, this.orders.now + delay);
  }
}
