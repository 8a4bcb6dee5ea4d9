import type { CalendarDay, Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RelationKind } from './post/population-post';

/** A relation of a person as her own post in the population register says it. */
@Entity({ schema: 'register', name: 'relation' })
export class Relation {
  @PrimaryColumn('uuid')
  personId: Id;

  /** Its place in the post. */
  @PrimaryColumn('integer')
  position: number;

  /** What the other is to her: with `guardian-of` she has custody of the other, with `guardian` the other of her. */
  @Column('text')
  kind: RelationKind;

  /** Null for somebody who was never registered. */
  @Column('uuid', { nullable: true })
  relatedId: Id | null;

  @Column('date', { nullable: true })
  since: CalendarDay | null;

  @Column('date', { nullable: true })
  until: CalendarDay | null;

  @Column('boolean', { default: false })
  isOver: boolean;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('date', { nullable: true })
  birthDate: CalendarDay | null;
}
