import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNERS = `'draft', 'case', 'supplement', 'decision', 'power-of-attorney', 'scan', 'assisted'`;
const change = (owners: string): string =>
  `alter table documents.document drop constraint document_owner_kind_check,
    add constraint document_owner_kind_check check (owner_kind in (${owners}))`;

/** Files may also belong to a message that is being written, or be what a resident takes with her of her data. */
export class OwnMessages1795420000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(change(`${OWNERS}, 'message', 'export'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from documents.document where owner_kind in ('message', 'export')`);
    await runner.query(change(OWNERS));
  }
}
