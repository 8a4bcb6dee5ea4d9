import type { CalendarDay, Id, Party, RightKind } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where a right stands written. */
export type RightOrigin =
  | 'population-register'
  | 'company-register'
  | 'mina-ombud'
  | 'trustee-register'
  | 'power-of-attorney'
  | 'paper';

/** The parts of a god man's or förvaltare's commission (föräldrabalken 11 kap. 4 §). */
export const TRUSTEE_POWERS = ['bevaka-ratt', 'forvalta-egendom', 'sorja-for-person'] as const;
export type TrusteePower = (typeof TRUSTEE_POWERS)[number];

/** One right to act for another, as it was last checked: kind, source, scope, dates. */
@Entity({ schema: 'identity', name: 'acting_right' })
@Index('acting_right_once', ['holderId', 'kind', 'partyId', 'reference'], { unique: true })
@Index('acting_right_by_party', ['partyId', 'kind'])
@Index('acting_right_by_kind', ['kind', 'id'])
export class ActingRight {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  kind: RightKind;

  /** The person who may act. */
  @Column('uuid')
  holderId: Id;

  @Column('text')
  partyKind: Party['kind'];

  @Column('uuid')
  partyId: Id;

  @Column('text')
  origin: RightOrigin;

  /** What the source calls it; empty when the source has no name for it. */
  @Column('text', { default: '' })
  reference: string;

  /** The e-services it covers; null when it covers all. */
  @Column('text', { array: true, nullable: true })
  services: string[] | null;

  /** The parts of a trustee's commission; none for other rights. */
  @Column('text', { array: true, default: [] })
  powers: TrusteePower[];

  /** How many must sign together, and who besides the holder may; 1 and none when the holder acts alone. */
  @Column('integer', { default: 1 })
  signersNeeded: number;

  @Column('uuid', { array: true, default: [] })
  coSigners: Id[];

  /** Whether the holder may say how the party is reached. */
  @Column('boolean', { default: false })
  keepsContact: boolean;

  @Column('date', { nullable: true })
  startsOn: CalendarDay | null;

  @Column('date', { nullable: true })
  endsOn: CalendarDay | null;

  /** When and how it was last checked: `register:<name>`, `signature:<evidence id>`, `staff:<id>`. */
  @Column('timestamptz')
  checkedAt: Date;

  @Column('text')
  checkedBy: string;

  /** A paper, or a decision of the chief guardian committee, kept in libs/documents. */
  @Column('uuid', { nullable: true })
  documentId: Id | null;

  /** When it was revoked, or when a check found that it had ended. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
