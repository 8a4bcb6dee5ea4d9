import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-services: published versions, where they are deployed, drafts of changes. */
export class CreateCatalogue1763769600030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table catalogue.service_draft, catalogue.deployment, catalogue.service_version;
      drop function catalogue.refuse_change`);
  }
}

const TABLES = `
create table catalogue.service_version (
  slug text not null,
  version int not null check (version > 0),
  digest text not null,
  files jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  comment text not null,
  primary key (slug, version)
);
create function catalogue.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published version never changes';
end $$;
create trigger published_is_final before update or delete on catalogue.service_version
  for each row execute function catalogue.refuse_change();
create table catalogue.deployment (
  slug text not null,
  version int not null,
  engine text not null,
  process_definition_key bigint not null,
  at timestamptz not null,
  primary key (slug, version, engine),
  foreign key (slug, version) references catalogue.service_version
);
create table catalogue.service_draft (
  slug text primary key,
  base_version int not null,
  files jsonb not null,
  revision int not null,
  saved_at timestamptz not null,
  saved_by text not null
);`;
