import { connectDatabase, schemaDifferences } from '@farled/infra';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database';
import { TABLES } from '../src/app.module';

jest.setTimeout(60_000);

describe('the tables of every library', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connectDatabase(TABLES, { url: database.url });
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  it('have the columns that the entities say', async () => {
    const columns = (await schemaDifferences(source)).filter((query) => /CREATE TABLE|(ADD|DROP COLUMN) "/.test(query));
    expect(columns.filter((query) => !query.includes('CONSTRAINT'))).toEqual([]);
  });

  it('lie in the schema that bears the name of their library', () => {
    for (const { library, entities } of TABLES) {
      const schemas = entities.map((entity) => source.getMetadata(entity).schema);
      expect(new Set(schemas.filter((schema) => schema !== library)).size).toBe(0);
    }
  });

  it('hold no two migrations of one name', () => {
    const names = TABLES.flatMap(({ migrations }) => migrations.map((migration) => migration.name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('sort people by the Swedish alphabet', async () => {
    const sorted = await source.query(
      `select name from (values ('Östen'), ('Adam'), ('Åke'), ('Ärla'), ('Zeb')) as people (name) order by name collate "sv-SE-x-icu"`,
    );
    expect(sorted.map((row: { name: string }) => row.name)).toEqual(['Adam', 'Zeb', 'Åke', 'Ärla', 'Östen']);
  });
});
