import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNERS = `'draft', 'case', 'supplement', 'decision'`;
const change = (owners: string): string =>
  `alter table documents.document drop constraint document_owner_kind_check,
    add constraint document_owner_kind_check check (owner_kind in (${owners}))`;

/** Files may also be powers of attorney that came on paper, and scans of such that nobody has registered yet. */
export class OwnPowersOfAttorney1795334500005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(change(`${OWNERS}, 'power-of-attorney', 'scan'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from documents.document where owner_kind in ('power-of-attorney', 'scan')`);
    await runner.query(change(OWNERS));
  }
}
