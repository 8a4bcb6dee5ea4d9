import type { Clock } from '@farled/kernel';
import type { Arrivals } from '../arrivals';
import { BoundedMap } from '../bounded-map';
import { Order, type OrderState } from './order';
import type { OrderKind, OrderRequest } from './order-request';
import { isGenuineScan, scannedToken } from './qr-scan';

/** How an order can be pointed out: by the relying party, by a link, or by a scanned code. */
export interface OrderPointer {
  readonly orderRef?: string;
  readonly autoStartToken?: string;
  readonly qr?: string;
}

/** All orders of the throw-away BankID service. */
export class OrderBook {
  private readonly orders = new BoundedMap<string, Order>(500);

  constructor(
    private readonly clock: Clock,
    private readonly startWindowMs: number,
    private readonly arrivals: Arrivals,
  ) {}

  get now(): number {
    return this.clock.now().getTime();
  }

  /** A new order; undefined when the person has one already, which then ends as well (BankID: alreadyInProgress). */
  start(kind: OrderKind, request: OrderRequest): Order | undefined {
    const person = request.personalNumber ?? request.requirement?.personalNumber;
    if (person && this.cancelOthers(person)) return undefined;
    const order = new Order(kind, request, { createdAt: this.now, startWindowMs: this.startWindowMs });
    this.orders.set(order.orderRef, order);
    return order;
  }

  /** How an order stands. The final answer is given once; after it there is no such order, unless it is to be kept. */
  collect(orderRef: string, isKept = false): OrderState | undefined {
    const order = this.orders.get(orderRef);
    const state = order?.state(this.now);
    if (!order || !state) return undefined;
    if (state.status !== 'pending' && !isKept) {
      this.orders.delete(orderRef);
      this.arrivals.add('bankid', {
        order: order.kind,
        outcome: state.status === 'failed' ? state.hintCode : 'complete',
        text: visibleText(order),
      });
    }
    return state;
  }

  /** The relying party takes an order back. False when there is none. */
  cancel(orderRef: string): boolean {
    if (!this.orders.get(orderRef)) return false;
    this.orders.delete(orderRef);
    return true;
  }

  find({ orderRef, autoStartToken, qr }: OrderPointer): Order | undefined {
    if (orderRef) return this.orders.get(orderRef);
    if (autoStartToken) return this.orders.values().find((order) => order.autoStartToken === autoStartToken);
    const token = qr && scannedToken(qr);
    const order = token ? this.orders.values().find((known) => known.qrStartToken === token) : undefined;
    return order && qr && isGenuineScan(qr, order, this.now) ? order : undefined;
  }

  /** Orders that still wait for somebody, the latest first. */
  open(): Order[] {
    return this.orders
      .values()
      .filter((order) => order.isOpen(this.now))
      .reverse();
  }

  /** A person has started her app for an order: an older one of hers ends. */
  openBy(order: Order, personalNumber: string): void {
    this.cancelOthers(personalNumber, order);
    order.open(personalNumber);
  }

  private cancelOthers(personalNumber: string, except?: Order): boolean {
    const others = this.open().filter((order) => order !== except && order.personalNumber === personalNumber);
    for (const other of others) other.fail('cancelled');
    return others.length > 0;
  }
}

/** The text the person is shown, as she sees it. */
export const visibleText = (order: Order): string =>
  Buffer.from(order.request.userVisibleData ?? '', 'base64').toString('utf8');
