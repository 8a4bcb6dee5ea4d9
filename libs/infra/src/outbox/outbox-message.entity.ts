import type { JsonObject } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type OutboxState = 'waiting' | 'maybe-sent' | 'done' | 'dead';

/** One effect that must happen once its transaction is committed. The payload holds references, never personal data. */
@Entity({ schema: 'infra', name: 'outbox' })
export class OutboxRow {
  @PrimaryColumn({ type: 'bigint', insert: false, generated: 'identity', generatedIdentity: 'ALWAYS' })
  seq: string;

  @Column('uuid', { unique: true })
  id: string;

  @Column('text')
  kind: string;

  @Column('text', { unique: true })
  idempotencyKey: string;

  @Column('text')
  orderingKey: string;

  @Column('jsonb')
  payload: JsonObject;

  @Column('text', { nullable: true })
  correlationId: string | null;

  @Column('text', { default: 'waiting' })
  state: OutboxState;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz')
  nextAttemptAt: Date;

  /** While a message that may go out once only is on its way, nothing behind it in its lane starts. */
  @Column('timestamptz', { nullable: true })
  sendingUntil: Date | null;

  @Column('text', { nullable: true })
  error: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
