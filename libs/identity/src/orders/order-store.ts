import { type Id, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BankIdOrder } from './bankid-order.entity';

/** BankID asks to be asked no more than every two seconds an order. */
const COLLECT_EVERY = '2 seconds';
const CLAIM = `update identity.bankid_order set collected_at = clock_timestamp() where id = $1 and status = 'pending'
  and (collected_at is null or collected_at < clock_timestamp() - interval '${COLLECT_EVERY}') returning id`;
/** Whoever has an order open asks about it each second; after so long nobody does. */
const ABANDONED = `select id from identity.bankid_order where status = 'pending'
  and coalesce(collected_at, started_at) < clock_timestamp() - interval '15 seconds' order by started_at limit 200`;
const EMPTY_OLD = `update identity.bankid_order set visible_text = null, non_visible = null, auto_start_token = null,
  qr_start_token = null, qr_start_secret = null where status <> 'pending' and started_at < clock_timestamp() - interval '1 day'
  and coalesce(visible_text, qr_start_secret) is not null`;
const DELETE_OLD = `delete from identity.bankid_order where started_at < clock_timestamp() - interval '30 days'`;

/** Keeps orders while they live, and forgets them afterwards. */
@Injectable()
export class OrderStore {
  constructor(private readonly source: DataSource) {}

  async insert(order: Partial<BankIdOrder> & { readonly id: Id }): Promise<BankIdOrder> {
    await this.source.manager.insert(BankIdOrder, order);
    return this.find(order.id);
  }

  async find(id: Id): Promise<BankIdOrder> {
    const order = await this.source.manager.findOneBy(BankIdOrder, { id });
    if (!order) throw new Rejected('not-found', 'not-found');
    return order;
  }

  /** True for the one who may ask BankID about the order now. */
  async claim(id: Id): Promise<boolean> {
    const [claimed] = await this.source.query<[{ id: Id }[], number]>(CLAIM, [id]);
    return claimed.length > 0;
  }

  /** Changes an order that has no final answer yet. */
  async update(id: Id, change: Pick<BankIdOrder, 'hintCode'> & Partial<BankIdOrder>): Promise<void> {
    await this.source.manager.update(BankIdOrder, { id, status: 'pending' }, change);
  }

  /** The orders that nobody follows any more. */
  async abandoned(): Promise<Id[]> {
    return (await this.source.query<{ id: Id }[]>(ABANDONED)).map(({ id }) => id);
  }

  /** The texts and tokens of yesterday's orders, and whole orders after a month: what counts is kept as evidence. */
  async forgetOld(): Promise<void> {
    await this.source.query(EMPTY_OLD);
    await this.source.query(DELETE_OLD);
  }
}
