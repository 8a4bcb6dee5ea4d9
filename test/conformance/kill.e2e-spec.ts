import { createTestDatabase, type TestDatabase } from '../support/database';
import { faultKills, faultSeed, randomFrom } from '../support/random';
import { KillableBroker } from './support/killable-broker';
import { oneTask } from './support/processes';
import { type Job, RawClient } from './support/raw-client';

const KILLS = faultKills(5);

jest.setTimeout(120_000 + KILLS * 5000);

const LANES = 12;

/** What the clients know for certain when it is over. */
class Ledger {
  readonly created = new Set<string>();
  readonly completed = new Set<string>();
  /** Asked for, but never answered: it may have happened or not. */
  readonly maybeCompleted = new Set<string>();
  maybeCreated = 0;
}

const seed = faultSeed();

describe(`a broker that is killed (FAULT_SEED=${seed})`, () => {
  let database: TestDatabase;
  let broker: KillableBroker;
  let isOver = false;
  const ledger = new Ledger();

  beforeAll(async () => {
    database = await createTestDatabase();
    broker = await KillableBroker.prepare(database.url);
  });
  afterAll(async () => {
    isOver = true;
    await broker.kill();
    await database.drop();
  });

  const complete = async (client: RawClient, { key, processInstanceKey }: Job) => {
    ledger.maybeCompleted.add(processInstanceKey);
    await client.complete(key);
    ledger.completed.add(processInstanceKey);
  };

  const lane = async (client: RawClient, chance: () => number) => {
    while (!isOver) {
      try {
        ledger.maybeCreated += 1;
        ledger.created.add(await client.create('task', { text: 'x'.repeat(200) }));
        ledger.maybeCreated -= 1;
        if (chance() < 0.5) continue;
        const jobs = await client.activate('task', { maxJobsToActivate: 2, requestTimeout: -1 });
        for (const job of jobs) await complete(client, job);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };

  it('has lost nothing it has acknowledged, and done nothing twice', async () => {
    const chance = randomFrom(seed);
    await broker.start();
    const client = new RawClient(broker.address, {
      'grpc.initial_reconnect_backoff_ms': 50,
      'grpc.max_reconnect_backoff_ms': 200,
    });
    await client.deploy(['task.bpmn', oneTask('task')]);
    const lanes = Array.from({ length: LANES }, () => lane(client, chance));
    for (let round = 0; round < KILLS; round += 1) {
      const enough = ledger.completed.size + 5 + Math.floor(60 * chance());
      while (ledger.completed.size < enough) await new Promise((resolve) => setTimeout(resolve, 5));
      await broker.kill();
      await broker.start();
    }
    isOver = true;
    await Promise.all(lanes);
    client.close();
    const auditor = new RawClient(broker.address);
    const jobs = await auditor.activate('task', { maxJobsToActivate: 100_000, requestTimeout: 5000, timeout: 600_000 });
    auditor.close();
    const waiting = jobs.map(({ processInstanceKey }) => processInstanceKey);
    expect(new Set(waiting).size).toBe(waiting.length);
    const there = new Set(waiting);
    expect([...ledger.completed].filter((key) => there.has(key))).toEqual([]);
    const mustBeThere = [...ledger.created].filter((key) => !ledger.maybeCompleted.has(key));
    expect(mustBeThere.filter((key) => !there.has(key))).toEqual([]);
    expect(waiting.filter((key) => !ledger.created.has(key)).length).toBeLessThanOrEqual(ledger.maybeCreated);
  });

  it('stops in good order when it is asked to', async () => {
    await broker.kill();
    await broker.start();
    expect(await broker.kill('SIGTERM')).toBe(0);
  });
});
