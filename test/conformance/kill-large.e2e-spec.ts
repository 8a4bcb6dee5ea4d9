import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { faultKills, faultSeed, randomFrom } from '../support/random';
import { KillableBroker } from './support/killable-broker';
import { processOf } from './support/processes';
import { RawClient } from './support/raw-client';
import { asVersion2 } from './support/stored-state';

const KILLS = faultKills(4);
/** So many jobs in one instance that it is kept in parts, and some for each life of the broker. */
const ITEMS = 600 + 40 * KILLS;
const LANES = 6;
const repeated = `<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
  <zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="seen" outputElement="=item" />
</bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>`;

jest.setTimeout(180_000 + KILLS * 8000);

const seed = faultSeed();

describe(`a broker that is killed while it works on a large instance (FAULT_SEED=${seed})`, () => {
  let database: TestDatabase;
  let sql: Client;
  let broker: KillableBroker;
  let client: RawClient;
  const done = new Set<string>();
  const items = Array.from({ length: ITEMS }, (_, n) => n);

  beforeAll(async () => {
    database = await createTestDatabase();
    broker = await KillableBroker.prepare(database.url);
    await broker.start();
    client = new RawClient(broker.address, { 'grpc.max_reconnect_backoff_ms': 200 });
    sql = new Client({ connectionString: database.url });
    await sql.connect();
    await client.deploy(['many.bpmn', processOf('many', ['work'], repeated)]);
    await client.create('many', { items });
  });
  afterAll(async () => {
    client?.close();
    await broker?.kill();
    await sql?.end();
    await database?.drop();
  });

  /** Does jobs until enough are known to be done; what was never answered may have happened or not. */
  async function work(isEnough: () => boolean): Promise<void> {
    while (!isEnough()) {
      const jobs = await client.activate('many', { maxJobsToActivate: 4, requestTimeout: 300 }).catch(() => []);
      for (const { key } of jobs)
        await client.complete(key).then(
          () => done.add(key),
          ({ code }: { code: number }) => code === 5 && done.add(key),
        );
    }
  }
  const rows = async (like: string): Promise<number> => {
    const found = await sql.query('select count(*)::int as count from engine.row where id like $1', [like]);
    return found.rows[0].count;
  };

  it('keeps every part of it together', async () => {
    const chance = randomFrom(seed);
    expect(await rows('part/%')).toBeGreaterThan(1);
    for (let killed = 0; killed < KILLS; killed += 1) {
      const enough = done.size + 5 + Math.floor(25 * chance());
      const lanes = Array.from({ length: LANES }, () => work(() => done.size >= enough));
      while (done.size < enough) await new Promise((resolve) => setTimeout(resolve, 3));
      await broker.kill();
      await broker.start();
      await Promise.all(lanes);
    }
    expect(done.size).toBeLessThan(ITEMS);
  });

  it('takes up what version 2 kept whole, also when it is killed in the middle of that', async () => {
    await broker.kill();
    await asVersion2(async (text, values) => (await sql.query(text, values)).rows);
    await sql.query('begin');
    await sql.query('select 1 from engine.meta for update');
    // It is killed before it listens, so nobody hears of its start.
    void broker.start().catch(() => undefined);
    await untilItWaits();
    await broker.kill();
    await sql.query('rollback');
    expect((await sql.query('select state_version from engine.meta')).rows).toEqual([{ state_version: 2 }]);
    await broker.start();
    expect((await sql.query('select state_version from engine.meta')).rows).toEqual([{ state_version: 3 }]);
  });

  it('and brings it to its end, with each item once', async () => {
    let isOver = false;
    const lanes = Array.from({ length: LANES }, () => work(() => isOver));
    while ((await rows('instance/%')) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    isOver = true;
    await Promise.all(lanes);
    const ended = `select r->6 as value from stream.batch, json_array_elements(records) r
      where r->>4 = 'VARIABLE' and r->6->>'name' = 'seen' order by (r->>0)::bigint desc limit 1`;
    expect(JSON.parse((await sql.query(ended)).rows[0].value.value)).toEqual(items);
    expect(await rows('part/%')).toBe(0);
    expect(await rows('owner/%')).toBe(0);
  });

  async function untilItWaits(): Promise<void> {
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await sql.query(waiting)).rows.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      // Inside a transaction the view would stay as it was first seen.
      await sql.query('select pg_stat_clear_snapshot()');
    }
  }
});
