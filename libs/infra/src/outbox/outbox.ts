import { type Clock, type JsonObject, newId } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '../clock/clock';
import { correlationId } from '../context/correlation';
import { systemOf } from './outbox-handlers';

/** Channel that wakes the dispatchers when a transaction with outbox rows commits; the payload is the system. */
export const OUTBOX_CHANNEL = 'farled_outbox';

export interface NewOutboxMessage {
  /** `<system>.<effect>`: systems do not wait for each other. */
  readonly kind: string;
  /** The same key twice is the same effect: the second is dropped. */
  readonly idempotencyKey: string;
  /** A system's messages of one key, such as a case, are delivered one after the other in the order of their commits. */
  readonly orderingKey: string;
  readonly payload: JsonObject;
}

const INSERT = `insert into infra.outbox
    (id, kind, idempotency_key, ordering_key, payload, correlation_id, next_attempt_at, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict (idempotency_key) do nothing`;

/** Every effect outside the database goes through here, written in the transaction that decides it. */
@Injectable()
export class Outbox {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async enqueue(tx: EntityManager, message: NewOutboxMessage): Promise<void> {
    const { kind, idempotencyKey, orderingKey, payload } = message;
    // Without the lock a transaction that began earlier could commit later, and its message would come too late.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 7042003))`, [orderingKey]);
    const now = this.clock.now();
    const values = [newId(), kind, idempotencyKey, orderingKey, JSON.stringify(payload), correlationId() ?? null, now];
    await tx.query(INSERT, values);
    await tx.query('select pg_notify($1, $2)', [OUTBOX_CHANNEL, systemOf(kind)]);
  }
}
