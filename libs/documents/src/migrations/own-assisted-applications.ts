import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'draft', 'case', 'supplement', 'decision', 'power-of-attorney', 'scan'`;
const owned = (owners: string) =>
  `alter table documents.document drop constraint document_owner_kind_check,
    add constraint document_owner_kind_check check (owner_kind in (${owners}))`;

/** A document may belong to an application that an officer is writing down. */
export class OwnAssistedApplications1795336000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(owned(`${BEFORE}, 'assisted'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from documents.document where owner_kind = 'assisted'`);
    await runner.query(owned(BEFORE));
  }
}
