import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type OperationAction = 'retry' | 'variables' | 'modify' | 'migrate' | 'cancel';

/** `unknown`: the engine did not answer, and nobody knows whether it was done. */
export type OperationState = 'begun' | 'done' | 'refused' | 'unknown';

/** What an operator has done to an instance, or tried to. Names of variables and elements, never values. */
@Entity({ schema: 'insight', name: 'operation' })
@Index('operation_by_instance', ['engine', 'processInstanceKey', 'at'])
export class Operation {
  /** Made by the page that asks: the same one twice is the same action. */
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  engine: string;

  @Column('text')
  processInstanceKey: string;

  @Column('text')
  action: OperationAction;

  @Column('text')
  reason: string;

  @Column('jsonb')
  details: Record<string, string | number | readonly string[]>;

  @Column('uuid')
  staffId: Id;

  @Column('text')
  state: OperationState;

  /** Why it was refused, by code. */
  @Column({ type: 'text', nullable: true })
  error: string | null;

  @Column('timestamptz')
  at: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
