import { isMobileErrand } from '@farled/infra';
import { type Id, newId, type PersonalNumber, Rejected, Unavailable } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StartedOrder } from '../bankid';
import { BankIdConnection } from './bankid-connection';
import { type BankIdDevice, BankIdOrder } from './bankid-order.entity';
import { OrderCompletion } from './order-completion';
import { type OrderView, orderView } from './order-view';

export interface OrderRequest {
  readonly device: BankIdDevice;
  /** The person's network address as we see it. */
  readonly endUserIp: string;
}

export interface SignRequest extends OrderRequest {
  readonly personalNumber: PersonalNumber;
  /** Shown in the app (simpleMarkdownV1). */
  readonly visibleText: string;
  /** Signed with it: the SHA-256 of what is signed, in hex. */
  readonly nonVisible: string;
}

/** A signature that was checked when it came. The whole answer lies in libs/register under `evidenceId`. */
export interface SignatureEvidence {
  readonly evidenceId: Id;
  readonly orderRef: string;
  readonly personId: Id;
  readonly signedAt: Date;
}

/** BankID asks to be asked no more than every two seconds an order. */
const COLLECT_EVERY = '2 seconds';
const CLAIM = `update identity.bankid_order set collected_at = clock_timestamp() where id = $1 and status = 'pending'
  and (collected_at is null or collected_at < clock_timestamp() - interval '${COLLECT_EVERY}') returning id`;

/** Orders at BankID: logins and signings. Whoever asks here has checked that the order is the asker's. */
@Injectable()
export class BankIdOrders {
  constructor(
    private readonly source: DataSource,
    private readonly connection: BankIdConnection,
    private readonly completion: OrderCompletion,
    private readonly persons: Persons,
  ) {}

  async startAuth({ device, endUserIp }: OrderRequest): Promise<OrderView> {
    const started = await this.connection.client().auth({ endUserIp: plainAddress(endUserIp) });
    return this.keep(started, { kind: 'auth', device });
  }

  /** Has one certain person sign; an app with another person's BankID refuses. */
  async startSign({ device, endUserIp, personalNumber, visibleText, nonVisible }: SignRequest): Promise<OrderView> {
    const expectedPersonId = await this.persons.findOrCreate(personalNumber);
    const requirement = { personalNumber: personalNumber.digits };
    const order = { endUserIp: plainAddress(endUserIp), visibleText, nonVisible, requirement };
    const started = await this.connection.client().sign(order);
    return this.keep(started, { kind: 'sign', device, expectedPersonId, visibleText, nonVisible });
  }

  /** How the order stands. BankID is asked at most every two seconds; the QR code is new each second all the same. */
  async poll(id: Id): Promise<OrderView> {
    const [claimed] = await this.source.query<[{ id: Id }[], number]>(CLAIM, [id]);
    const order = await this.find(id);
    if (claimed.length === 0) return orderView(order, this.connection);
    await this.collect(order);
    return orderView(await this.find(id), this.connection);
  }

  async cancel(id: Id): Promise<void> {
    const order = await this.find(id);
    if (order.status !== 'pending') return;
    await this.fail(id, 'cancelled');
    await this.connection.client().cancel(order.orderRef);
  }

  /** Who has identified herself by this order. */
  async personOf(id: Id): Promise<Id> {
    const { status, personId } = await this.find(id);
    if (status !== 'complete' || !personId) throw new Rejected('bankid.not-complete', 'conflict');
    return personId;
  }

  /** The proof of a completed signing. */
  async evidence(id: Id): Promise<SignatureEvidence> {
    const { evidenceId, orderRef, personId, completedAt } = await this.find(id);
    if (!evidenceId || !personId || !completedAt) throw new Rejected('bankid.not-complete', 'conflict');
    return { evidenceId, orderRef, personId, signedAt: completedAt };
  }

  private async collect(order: BankIdOrder): Promise<void> {
    try {
      const answer = await this.connection.client().collect(order.orderRef);
      if (answer.status === 'complete') await this.completion.complete(order, answer);
      else if (answer.status === 'failed') await this.fail(order.id, answer.hintCode ?? '');
      else await this.update(order.id, { hintCode: answer.hintCode ?? null });
    } catch (error) {
      if (error instanceof Rejected) return this.fail(order.id, 'expiredTransaction');
      // BankID does not answer: the order may still be alive, so the page goes on asking.
      if (!(error instanceof Unavailable)) throw error;
    }
  }

  private async keep(started: StartedOrder, about: Partial<BankIdOrder>): Promise<OrderView> {
    const { orderRef, autoStartToken, qrStartToken, qrStartSecret } = started;
    const id = newId();
    const order = { ...about, id, orderRef, autoStartToken, qrStartToken, qrStartSecret, isMobile: isMobileErrand() };
    await this.source.manager.insert(BankIdOrder, order);
    return orderView(await this.find(id), this.connection);
  }

  private async find(id: Id): Promise<BankIdOrder> {
    const order = await this.source.manager.findOneBy(BankIdOrder, { id });
    if (!order) throw new Rejected('not-found', 'not-found');
    return order;
  }

  private fail(id: Id, hintCode: string): Promise<void> {
    return this.update(id, { status: 'failed', hintCode });
  }

  private async update(id: Id, change: Pick<BankIdOrder, 'hintCode'> & Partial<BankIdOrder>): Promise<void> {
    await this.source.manager.update(BankIdOrder, { id, status: 'pending' }, change);
  }
}

/** An IPv4 address in IPv6 dress is shown to BankID as what it is. */
const plainAddress = (address: string): string => address.replace(/^::ffff:/, '');
