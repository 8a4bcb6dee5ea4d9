import type { CalendarDay, Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostalAddress } from '../post/address';
import type { CompanyStatus } from './company-facts';

/** An organisation by uuid, and what the company register said of it last. */
@Entity({ schema: 'register', name: 'company' })
export class Company {
  @PrimaryColumn('uuid')
  id: Id;

  /** Ten digits. */
  @Column({ type: 'text', unique: true })
  number: string;

  /** Null until the register has answered. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  formCode: string | null;

  @Column('text', { nullable: true })
  form: string | null;

  @Column('text', { nullable: true })
  status: CompanyStatus | null;

  @Column('text', { nullable: true })
  procedure: string | null;

  @Column('date', { nullable: true })
  deregisteredOn: CalendarDay | null;

  @Column('jsonb', { nullable: true })
  address: PostalAddress | null;

  /** When the register said so. */
  @Column('timestamptz', { nullable: true })
  sourceAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
