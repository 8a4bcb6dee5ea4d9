import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The life of a case: drafts, signatures, cases, tasks, questions, decisions, handovers. */
export class CreateCases1763769600011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPLICATION);
    await runner.query(CASE);
    await runner.query(WORK);
    await runner.query(HANDOVER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.effect, cases.handover_answer, cases.handover, cases.decision, cases.note');
    await runner.query('drop table cases.supplement, cases.task, cases.attachment, cases.event, cases."case"');
    await runner.query('drop table cases.signing, cases.draft');
  }
}

const APPLICATION = `
create table cases.draft (
  id uuid primary key,
  person_id uuid not null,
  service text not null,
  answers jsonb not null,
  page text,
  revision integer not null,
  status text not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null
);
create unique index draft_open_once on cases.draft (person_id, service) where status <> 'submitted';
create table cases.signing (
  id uuid primary key,
  draft_id uuid not null,
  draft_revision integer not null,
  person_id uuid not null,
  version integer not null,
  language text not null,
  answers jsonb not null,
  prefill jsonb not null,
  canonical text not null,
  sha256 text not null,
  visible_text text not null,
  summary jsonb not null,
  status text not null,
  order_id text,
  evidence_id uuid,
  signed_at timestamptz,
  created_at timestamptz not null
);
create index signing_by_draft on cases.signing (draft_id);`;

const CASE = `
create table cases."case" (
  id uuid primary key,
  diary_number text not null unique,
  applicant_id uuid not null,
  draft_id uuid not null unique,
  signing_id uuid not null,
  service text not null,
  version integer not null,
  engine text not null,
  process_definition_key text not null,
  process_instance_key text,
  status text not null,
  outcome text,
  priority text,
  received_at timestamptz not null,
  promised_on date not null,
  legal_deadline date,
  is_overdue boolean not null default false,
  first_answer_at timestamptz,
  changed_at timestamptz not null,
  closed_at timestamptz
);
create index case_by_applicant on cases."case" (applicant_id, id);
create unique index case_by_instance on cases."case" (engine, process_instance_key);
create table cases.event (
  id uuid primary key,
  case_id uuid not null,
  code text not null,
  params jsonb not null,
  actor text not null,
  shown_to_resident boolean not null,
  at timestamptz not null
);
create index event_by_case on cases.event (case_id, id);
create table cases.attachment (
  id uuid primary key,
  draft_id uuid,
  case_id uuid,
  supplement_id uuid,
  kind text not null,
  field text,
  name text not null,
  size integer not null,
  type text not null,
  sha256 text not null,
  added_at timestamptz not null
);
create index attachment_by_draft on cases.attachment (draft_id);
create index attachment_by_case on cases.attachment (case_id);`;

const WORK = `
create table cases.task (
  id uuid primary key,
  case_id uuid not null,
  engine text not null,
  job_key text not null,
  element_id text not null,
  state text not null,
  assignee_id uuid,
  answers jsonb,
  answered_by uuid,
  reminders integer not null default 0,
  revision integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index task_by_job on cases.task (engine, job_key);
create index task_by_case on cases.task (case_id);
create index task_open on cases.task (state, id);
create table cases.supplement (
  id uuid primary key,
  case_id uuid not null,
  question text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  due_date date not null,
  state text not null,
  answer_id uuid,
  answer_text text,
  answered_at timestamptz
);
create index supplement_by_case on cases.supplement (case_id);
create table cases.note (
  id uuid primary key,
  case_id uuid not null,
  author_id uuid not null,
  text text not null,
  at timestamptz not null
);
create index note_by_case on cases.note (case_id);
create table cases.decision (
  id uuid primary key,
  case_id uuid not null,
  outcome text not null,
  motivation text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  document_id uuid not null
);
create index decision_by_case on cases.decision (case_id);`;

const HANDOVER = `
create table cases.handover (
  id uuid primary key,
  case_id uuid not null,
  state text not null,
  attempts integer not null,
  receipt_id text,
  receipt_number text,
  ordered_at timestamptz not null,
  delivered_at timestamptz
);
create index handover_by_case on cases.handover (case_id);
create table cases.handover_answer (
  answer_id uuid primary key,
  case_id uuid not null,
  outcome text not null,
  text text not null,
  answered_at timestamptz not null,
  received_at timestamptz not null
);
create index handover_answer_by_case on cases.handover_answer (case_id);
create table cases.effect (
  engine text not null,
  element_instance_key text not null,
  job_type text not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (engine, element_instance_key)
);`;
