import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Log reviews and their samples. */
export class AddLogReviews1795333500040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table insight.log_review_item, insight.log_review');
  }
}

const TABLES = `
create table insight.log_review (
  id uuid primary key,
  period_from timestamptz not null,
  period_to timestamptz not null,
  readings integer not null,
  drawn_at timestamptz not null,
  due_at timestamptz not null,
  signed_at timestamptz,
  signed_by uuid,
  summary text
);
create index log_review_by_period on insight.log_review (period_to);
create table insight.log_review_item (
  id uuid primary key,
  review_id uuid not null references insight.log_review (id),
  position integer not null,
  rule text not null,
  staff_id uuid not null,
  department text,
  person_id uuid not null,
  case_id uuid,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null,
  persons integer not null,
  purposes text[] not null,
  fields text[] not null,
  state text not null default 'open' check (state in ('open', 'asked', 'answered', 'accepted', 'deviation')),
  revision integer not null default 1,
  question text,
  asked_at timestamptz,
  answer text,
  answered_at timestamptz,
  note text,
  decided_by uuid,
  decided_at timestamptz
);
create index log_review_item_by_review on insight.log_review_item (review_id, position);
create index log_review_item_by_staff on insight.log_review_item (staff_id, state);`;
