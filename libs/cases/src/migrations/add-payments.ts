import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fees, every attempt to pay them, and what is given back. */
export class AddPayments1795460000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.refund, cases.payment_attempt, cases.payment');
  }
}

const UP = `
create table cases.payment (
  id uuid primary key,
  case_id uuid not null,
  fee text not null,
  text_key text not null,
  amount_ore integer not null check (amount_ore >= 0),
  vat_rate integer not null check (vat_rate between 0 and 25),
  account text not null,
  state text not null check (state in ('open', 'paid', 'exempt', 'closed')),
  due_at timestamptz not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  check ((state = 'open') = (settled_at is null))
);
create index payment_by_case on cases.payment (case_id, id);

create table cases.payment_attempt (
  id uuid primary key,
  payment_id uuid not null,
  case_id uuid not null,
  method text not null check (method in ('swish', 'card')),
  state text not null check (state in ('begun', 'waiting', 'paid', 'declined', 'cancelled', 'failed')),
  amount_ore integer not null check (amount_ore > 0),
  provider_id text,
  token text,
  page text,
  callback_key text not null unique,
  reference text,
  error_code text,
  created_at timestamptz not null,
  look_at timestamptz not null,
  looks integer not null,
  settled_at timestamptz,
  check ((state in ('begun', 'waiting')) = (settled_at is null)),
  check (state <> 'paid' or reference is not null)
);
create index payment_attempt_by_payment on cases.payment_attempt (payment_id, id);
create index payment_attempt_to_look_at on cases.payment_attempt (look_at) where state in ('begun', 'waiting');
create index payment_attempt_paid on cases.payment_attempt (settled_at) where state = 'paid';

create table cases.refund (
  id uuid primary key,
  attempt_id uuid not null unique,
  payment_id uuid not null,
  case_id uuid not null,
  amount_ore integer not null check (amount_ore > 0),
  reason text not null check (reason in ('paid-twice', 'late', 'case-closed', 'process')),
  state text not null check (state in ('ordered', 'done', 'failed')),
  error_code text,
  ordered_at timestamptz not null,
  done_at timestamptz,
  check ((state = 'done') = (done_at is not null))
);
create index refund_by_case on cases.refund (case_id);
`;
