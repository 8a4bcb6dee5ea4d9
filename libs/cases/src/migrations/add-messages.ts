import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applicants and officers write to each other; a decision knows when it was read. */
export class AddMessages1795420000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table cases.message; alter table cases.attachment drop column message_id;
      alter table cases.decision drop column read_at;`);
  }
}

const UP = `
create table cases.message (
  id uuid primary key,
  case_id uuid not null,
  request_key uuid not null,
  kind text not null,
  sender text not null,
  author_id uuid not null,
  author_for uuid,
  text text not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  constraint message_kind_check check (kind in ('message', 'withdrawal')),
  constraint message_sender_check check (sender in ('applicant', 'officer'))
);
create index message_by_case on cases.message (case_id);
create unique index message_once on cases.message (author_id, request_key);
create index message_unread on cases.message (case_id) where sender = 'applicant' and read_at is null;
alter table cases.attachment add column message_id uuid;
alter table cases.decision add column read_at timestamptz;
`;
