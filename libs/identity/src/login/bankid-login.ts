import { AuditLog } from '@farled/infra';
import { type Id, Rejected } from '@farled/kernel';
import { PersonRegister } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { BankIdOrders } from '../orders/bankid-orders';
import type { OrderRequest } from '../orders/order-requests';
import type { OrderView } from '../orders/order-view';
import { Sessions } from '../session/sessions';

/** Login with BankID. The order belongs to the browser session that began it: nobody else can finish it. */
@Injectable()
export class BankIdLogin {
  constructor(
    private readonly orders: BankIdOrders,
    private readonly sessions: Sessions,
    private readonly register: PersonRegister,
    private readonly audit: AuditLog,
  ) {}

  async start(request: Request, wanted: OrderRequest): Promise<OrderView> {
    // Without a session of its own a page could begin a login in somebody else's browser.
    if (!request.session.csrfToken) throw new Rejected('csrf', 'forbidden');
    const earlier = request.session.bankIdOrderId;
    if (earlier) await this.orders.cancel(earlier);
    const order = await this.orders.startAuth(wanted);
    request.session.bankIdOrderId = order.orderId;
    return order;
  }

  /** How the login goes; when it is complete the session has a new id and is logged in. */
  async poll(request: Request, orderId: Id): Promise<OrderView> {
    this.requireOwn(request, orderId);
    const order = await this.orders.poll(orderId);
    if (order.status !== 'complete') return order;
    const personId = await this.orders.personOf(orderId);
    await this.sessions.begin(request, { kind: 'resident', personId, assurance: 3 });
    await this.register.lookUpAtLogin(personId);
    const actor = { kind: 'resident', personId, assurance: 3 } as const;
    await this.audit.record(undefined, { actor, action: 'login', purpose: 'bankid', personId });
    return order;
  }

  async cancel(request: Request, orderId: Id): Promise<void> {
    this.requireOwn(request, orderId);
    delete request.session.bankIdOrderId;
    await this.orders.cancel(orderId);
  }

  private requireOwn(request: Request, orderId: Id): void {
    if (request.session.bankIdOrderId !== orderId) throw new Rejected('not-found', 'not-found');
  }
}
