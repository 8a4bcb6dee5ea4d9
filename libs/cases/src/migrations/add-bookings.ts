import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Times that are chosen, the places that are kept for them, and those who wait. */
export class AddBookings1795461000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.booking_wait, cases.booking_slot, cases.booking');
  }
}

const UP = `
create table cases.booking (
  id uuid primary key,
  case_id uuid not null,
  service text not null,
  resource text not null,
  state text not null
    check (state in ('open', 'chosen', 'confirmed', 'cancelled', 'expired', 'released', 'attended', 'missed')),
  due_at timestamptz not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index booking_by_case on cases.booking (case_id, id);

create table cases.booking_slot (
  id uuid primary key,
  booking_id uuid not null,
  service text not null,
  resource text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place integer not null check (place > 0),
  tariff text not null,
  state text not null check (state in ('held', 'offered', 'taken', 'free')),
  until timestamptz,
  reminded_at timestamptz,
  check (ends_at > starts_at),
  check ((state in ('held', 'offered')) = (until is not null))
);
create unique index booking_slot_once on cases.booking_slot (service, resource, starts_at, place)
  where state in ('held', 'offered', 'taken');
create unique index booking_slot_of on cases.booking_slot (booking_id, state)
  where state in ('held', 'offered', 'taken');
create index booking_slot_taken on cases.booking_slot (starts_at) where state = 'taken';
create index booking_slot_until on cases.booking_slot (until) where state in ('held', 'offered');

create table cases.booking_wait (
  id uuid primary key,
  booking_id uuid not null unique,
  service text not null,
  resource text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  since timestamptz not null
);
create index booking_wait_line on cases.booking_wait (service, resource, id);
`;
