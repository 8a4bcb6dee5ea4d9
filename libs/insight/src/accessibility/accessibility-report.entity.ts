import type { Id, Language } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody has met an obstacle and says so, with or without a way to be answered. */
@Entity({ schema: 'insight', name: 'accessibility_report' })
@Index('accessibility_report_open', ['id'], { where: 'handled_at is null' })
export class AccessibilityReport {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  language: Language;

  /** Which page or e-service, in the reporter's words. */
  @Column('text')
  place: string;

  @Column('text')
  text: string;

  /** Taken away when the report has been handled. */
  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  handledAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  handledBy: Id | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;
}
