import { type Id, newId, type PersonalNumber } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { PhoneAuthOrder } from '../bankid';
import { BankIdConfig } from './bankid.config';
import { BankIdConnection } from './bankid-connection';
import { BankIdOrders } from './bankid-orders';
import type { CallRequest } from './order-requests';
import { OrderStore } from './order-store';
import type { OrderView } from './order-view';

/** An order to somebody on the telephone, and to whom it went. */
export interface StartedCall {
  readonly order: OrderView;
  readonly personId: Id;
}

/** Identifies people, and has them sign, while an officer talks to them on the telephone. Followed by `BankIdOrders`. */
@Injectable()
export class PhoneOrders {
  constructor(
    private readonly store: OrderStore,
    private readonly connection: BankIdConnection,
    private readonly orders: BankIdOrders,
    private readonly persons: Persons,
    private readonly config: BankIdConfig,
  ) {}

  async start(request: CallRequest): Promise<StartedCall> {
    const personId = await this.persons.findOrCreate(request.personalNumber);
    const order = this.order(request, request.personalNumber);
    const client = this.connection.client();
    const { visibleText, signs } = request;
    const { orderRef } = await (signs ? client.phoneSign({ ...order, visibleText }) : client.phoneAuth(order));
    const kind = signs ? 'phone-sign' : 'phone-auth';
    const about = { kind, device: 'phone', platform: 'desktop', visibleText, expectedPersonId: personId } as const;
    const { id } = await this.store.insert({ ...about, id: newId(), orderRef });
    return { order: await this.orders.look(id), personId };
  }

  private order({ initiator, visibleText }: CallRequest, number: PersonalNumber): PhoneAuthOrder {
    const { pinCode, certificatePolicies } = this.config.requirement;
    const requirement = { ...(pinCode ? { pinCode } : {}), ...(certificatePolicies ? { certificatePolicies } : {}) };
    return { personalNumber: number.digits, callInitiator: initiator, visibleText, requirement };
  }
}
