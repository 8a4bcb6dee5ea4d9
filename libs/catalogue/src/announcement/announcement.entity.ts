import type { Id } from '@farled/kernel';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Something works badly, will be worked on, or should be known. */
export const ANNOUNCEMENT_KINDS = ['disturbance', 'maintenance', 'information'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

/** A notice about all e-services or some of them, shown on the start page and the pages of the e-services. */
@Entity({ schema: 'catalogue', name: 'announcement' })
@Check('announcement_kind_check', "kind in ('disturbance', 'maintenance', 'information')")
@Check('announcement_time_check', 'show_from <= starts_at and (ends_at is null or ends_at > starts_at)')
export class Announcement {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  kind: AnnouncementKind;

  @Column('text')
  titleSv: string;

  @Column('text')
  titleEn: string;

  @Column('text')
  textSv: string;

  @Column('text')
  textEn: string;

  /** Slugs; none means all. */
  @Column('text', { array: true })
  services: string[];

  /** Whether the e-services take no applications while it lasts. */
  @Column('boolean')
  closesServices: boolean;

  /** From when it is announced. */
  @Column('timestamptz')
  showFrom: Date;

  @Column('timestamptz')
  startsAt: Date;

  /** Null until somebody knows. */
  @Column({ type: 'timestamptz', nullable: true })
  endsAt: Date | null;

  @Column('int')
  revision: number;

  @Column('timestamptz')
  changedAt: Date;

  @Column('uuid')
  changedBy: Id;
}
