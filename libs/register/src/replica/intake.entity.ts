import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `import` fills the register from scratch; `delivery` is one night's changes (avisering). */
export type IntakeKind = 'import' | 'delivery';

/** The protection flags of the whole file come before any name or address. */
export type IntakeStage = 'flags' | 'posts' | 'done';

/** One file of the population register and how far it has been taken in: a killed process goes on from here. */
@Entity({ schema: 'register', name: 'intake' })
export class Intake {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  kind: IntakeKind;

  @Column('text', { unique: true })
  fileName: string;

  /** The number of a delivery in its order; null for an import. */
  @Column('integer', { nullable: true })
  sequence: number | null;

  /** The day whose changes it brings up to, as its name says. */
  @Column('date')
  day: string;

  @Column('text')
  stage: IntakeStage;

  /** Why it stopped, as a code: it waits for a person. */
  @Column('text', { nullable: true })
  problem: string | null;

  /** Posts taken in so far in this stage. */
  @Column('integer', { default: 0 })
  posts: number;

  /** Persons that were changed. */
  @Column('integer', { default: 0 })
  changed: number;

  /** Persons whose protection was raised by the flags, before anything else of the file was taken in. */
  @Column('integer', { default: 0 })
  raised: number;

  /** Posts that could not be read. */
  @Column('integer', { default: 0 })
  faulty: number;

  @Column('bigint', { transformer: { to: (value: number) => value, from: Number } })
  bytes: number;

  @Column('bigint', { default: 0, transformer: { to: (value: number) => value, from: Number } })
  bytesRead: number;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
