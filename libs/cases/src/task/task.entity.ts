import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `answered` = the officer has answered and the engine is being told; `gone` = the process took the task away. */
type TaskState = 'open' | 'answered' | 'done' | 'gone';

/** What an officer has to do in a case: the trace of one user task of the process. */
@Entity({ schema: 'cases', name: 'task' })
@Index('task_by_job', ['engine', 'jobKey'], { unique: true })
@Index('task_by_case', ['caseId'])
@Index('task_open', ['state', 'id'])
export class Task {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  caseId: Id;

  @Column('text')
  engine: string;

  @Column('text')
  jobKey: string;

  @Column('text')
  elementId: string;

  @Column('text')
  state: TaskState;

  @Column({ type: 'uuid', nullable: true })
  assigneeId: Id | null;

  @Column({ type: 'jsonb', nullable: true })
  answers: Record<string, unknown> | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy: Id | null;

  /** The absent colleague for whom a deputy answered. */
  @Column({ type: 'uuid', nullable: true })
  answeredFor: Id | null;

  @Column({ type: 'integer', default: 0 })
  reminders: number;

  @Column('integer')
  revision: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
