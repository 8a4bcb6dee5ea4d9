import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { upgradeState } from './state-version';

describe('upgradeState', () => {
  let database: TestDatabase;
  let client: Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`create schema engine; create table engine.meta (id int, state_version int, note text default '');
      insert into engine.meta values (1, 2)`);
  });
  afterEach(async () => {
    await client.end();
    await database.drop();
  });

  const meta = async () => (await client.query('select state_version, note from engine.meta')).rows[0];
  const note = (text: string) => `update engine.meta set note = note || '${text}'`;

  it('takes each step that is missing, in order, and no other', async () => {
    await upgradeState(client, 5, { 2: note('2'), 3: note('3'), 5: note('5') });
    expect(await meta()).toEqual({ state_version: 5, note: '35' });
    await upgradeState(client, 5, { 5: note('again') });
    expect(await meta()).toEqual({ state_version: 5, note: '35' });
  });

  it('refuses what a later program has written', async () => {
    await expect(upgradeState(client, 1, {})).rejects.toThrow('version 2, and this program knows versions up to 1');
  });
});
