import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations by uuid with what the company register said last, and what persons and organisations own. */
export class AddCompanies1795335000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COMPANY);
    await runner.query(OWNERSHIP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table register.ownership');
    await runner.query('drop table register.company');
  }
}

const COMPANY = `
create table register.company (
  id uuid primary key,
  number text not null unique check (number ~ '^[0-9]{10}$'),
  name text,
  form_code text,
  form text,
  status text check (status in ('active', 'winding-up', 'deregistered')),
  procedure text,
  deregistered_on date,
  address jsonb,
  source_at timestamptz,
  created_at timestamptz not null
)`;

const OWNERSHIP = `
create table register.ownership (
  party_id uuid primary key,
  party_kind text not null check (party_kind in ('person', 'organisation')),
  properties jsonb not null,
  source_at timestamptz not null
)`;
