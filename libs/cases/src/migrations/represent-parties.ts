import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts, signings and cases say whose matter it is and who acts; several may have to sign. */
export class RepresentParties1795332600011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DRAFTS);
    await runner.query(CASES);
    await runner.query(SIGN_REQUESTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.sign_request');
    await runner.query(`alter table cases."case"
      drop column applicant_kind, drop column submitted_by, drop column representation, drop column co_signers`);
    await runner.query('alter table cases.signing drop column party_id, drop column needed, drop column acting');
    await runner.query('drop index cases.draft_open_once');
    await runner.query('alter table cases.draft drop column party_kind, drop column party_id, drop column right_id');
    await runner.query(`create unique index draft_open_once on cases.draft (person_id, service)
      where status <> 'submitted'`);
  }
}

const DRAFTS = `
alter table cases.draft add column party_kind text not null default 'person', add column party_id uuid, add column right_id uuid;
update cases.draft set party_id = person_id;
alter table cases.draft alter column party_id set not null, alter column party_kind drop default;
drop index cases.draft_open_once;
create unique index draft_open_once on cases.draft (person_id, party_id, service) where status <> 'submitted';
alter table cases.signing add column party_id uuid, add column needed integer not null default 1,
  add column acting text;
update cases.signing set party_id = person_id;
alter table cases.signing alter column party_id set not null, alter column needed drop default;`;

const CASES = `
alter table cases."case" add column applicant_kind text not null default 'person', add column submitted_by uuid,
  add column representation jsonb, add column co_signers uuid[] not null default '{}';
update cases."case" set submitted_by = applicant_id;
alter table cases."case" alter column submitted_by set not null, alter column applicant_kind drop default,
  alter column co_signers drop default;`;

const SIGN_REQUESTS = `
create table cases.sign_request (
  id uuid primary key,
  draft_id uuid not null,
  signing_id uuid not null,
  asked_by uuid not null,
  person_id uuid not null,
  role text not null,
  state text not null,
  visible_text text not null,
  order_id text,
  evidence_id uuid,
  reason text,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz
);
create unique index sign_request_once on cases.sign_request (signing_id, person_id);
create index sign_request_by_person on cases.sign_request (person_id, state);
create index sign_request_by_draft on cases.sign_request (draft_id);
create index sign_request_due on cases.sign_request (due_at) where state = 'waiting';`;
