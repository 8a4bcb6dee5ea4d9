import { documentsTables } from '@farled/documents';
import { connectDatabase, schemaDifferences } from '@farled/infra';
import { messagesTables } from '@farled/messages';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database';
import { casesTables } from './cases.tables';

describe('the tables of cases and messages', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connectDatabase([documentsTables, messagesTables, casesTables], { url: database.url });
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('are what the entities say: another migration would be empty', async () => {
    const drift = await schemaDifferences(source);
    expect(drift.filter((query) => /"(cases|messages)"/.test(query))).toEqual([]);
  });
});
