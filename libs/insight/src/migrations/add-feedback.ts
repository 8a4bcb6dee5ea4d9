import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to the survey, and reports of obstacles. */
export class AddFeedback1795369500040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table insight.survey_answer, insight.survey_given, insight.accessibility_report');
  }
}

const TABLES = `
create table insight.survey_answer (
  id uuid primary key,
  service text not null,
  version int not null,
  month date not null,
  moment text not null constraint survey_answer_moment_check check (moment in ('receipt', 'closed')),
  easier text not null
    constraint survey_answer_easier_check check (easier in ('easier', 'same', 'harder', 'first-time')),
  found text not null constraint survey_answer_found_check check (found in ('yes', 'partly', 'no')),
  words text
);
create index survey_answer_by_service on insight.survey_answer (service);
create table insight.survey_given (case_id uuid primary key);
create table insight.accessibility_report (
  id uuid primary key,
  at timestamptz not null,
  language text not null,
  place text not null,
  text text not null,
  email text,
  handled_at timestamptz,
  handled_by uuid,
  note text
);
create index accessibility_report_open on insight.accessibility_report (id) where handled_at is null;`;
