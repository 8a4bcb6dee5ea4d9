import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Numbers of a person, with their history. The only table of the platform that holds personal numbers. */
@Entity({ schema: 'register', name: 'personal_number' })
export class PersonalNumberRow {
  @PrimaryColumn('text')
  number: string;

  @Column('uuid')
  personId: Id;

  @Column('timestamptz')
  since: Date;

  /** Set when the person got another number. */
  @Column('timestamptz', { nullable: true })
  until: Date | null;
}
