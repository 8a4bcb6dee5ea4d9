import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { connectDatabase, followClock, infraTables, isMigrated, moveClock, schemaDifferences } from '..';

describe('the database', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  it('is migrated once when several programs start at the same time', async () => {
    expect(await isMigrated(database.url, [infraTables])).toBe(false);
    const sources = await Promise.all([1, 2, 3].map(() => connectDatabase([infraTables], { url: database.url })));
    expect(await isMigrated(database.url, [infraTables])).toBe(true);
    const [source] = sources as [DataSource];
    expect(await source.query('select name from infra.infra_migrations')).toHaveLength(infraTables.migrations.length);
    await Promise.all(sources.map((one) => one.destroy()));
  });

  it('has the tables that the entities say, neither more nor less', async () => {
    const source = await connectDatabase([infraTables], { url: database.url });
    const aboutColumns = (await schemaDifferences(source)).filter(
      (query) => /ADD|DROP COLUMN|CREATE TABLE/.test(query) && !/CONSTRAINT/.test(query),
    );
    expect(aboutColumns).toEqual([]);
    await source.destroy();
  });

  it('moves the clock of everybody who follows it, also after the connection broke', async () => {
    const [server, broker] = [await followClock(database.url), await followClock(database.url)];
    const spring = new Date('2027-03-01T08:00:00Z');
    await moveClock(database.url, spring);
    await until(() => [server, broker].every((clock) => clock.now().getTime() === spring.getTime()));
    await breakListeners(database.url);
    const summer = new Date('2027-07-01T08:00:00Z');
    await moveClock(database.url, summer);
    await until(() => [server, broker].every((clock) => clock.now().getTime() === summer.getTime()));
    await Promise.all([server.close(), broker.close()]);
  });
});

async function breakListeners(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await client.end();
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
