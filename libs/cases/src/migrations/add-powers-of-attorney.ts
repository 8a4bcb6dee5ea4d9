import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Powers of attorney as they were written and signed. */
export class AddPowersOfAttorney1795333200012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.power_of_attorney');
  }
}

const TABLE = `
create table cases.power_of_attorney (
  id uuid primary key,
  giver_id uuid not null,
  holder_id uuid not null,
  services text[],
  starts_on date not null,
  ends_on date not null,
  visible_text text not null,
  sha256 text not null,
  order_id text,
  evidence_id uuid,
  right_id uuid,
  created_at timestamptz not null
);
create index power_of_attorney_by_giver on cases.power_of_attorney (giver_id);`;
