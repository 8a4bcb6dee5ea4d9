import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices about the e-services, and residents' favourites among them. */
export class AddAnnouncements1795369500030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalogue.favourite, catalogue.announcement');
  }
}

const TABLES = `
create table catalogue.announcement (
  id uuid primary key,
  kind text not null constraint announcement_kind_check check (kind in ('disturbance', 'maintenance', 'information')),
  title_sv text not null,
  title_en text not null,
  text_sv text not null,
  text_en text not null,
  services text[] not null,
  closes_services boolean not null,
  show_from timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  revision int not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  constraint announcement_time_check check (show_from <= starts_at and (ends_at is null or ends_at > starts_at))
);
create table catalogue.favourite (
  person_id uuid not null,
  slug text not null,
  at timestamptz not null,
  primary key (person_id, slug)
);`;
