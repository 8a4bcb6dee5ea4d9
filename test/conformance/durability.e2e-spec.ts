import { once } from 'node:events';
import { startBroker } from '@farled/broker';
import { status } from '@grpc/grpc-js';
import { messageThenTask, oneTask, timerThenTask } from './support/processes';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

const HOUR = 3600 * 1000;

describe('what was acknowledged is kept', () => {
  let broker: TestBroker;
  const faults: { before?: () => Promise<void>; after?: () => Promise<void> } = {};

  beforeAll(async () => {
    const guarded = { before: async () => faults.before?.(), after: async () => faults.after?.() };
    broker = await TestBroker.start({ faults: guarded });
    await broker.client.deploy(
      ['task.bpmn', oneTask('task')],
      ['timer.bpmn', timerThenTask('timer', 'PT1H')],
      ['message.bpmn', messageThenTask('message')],
    );
  });
  afterEach(() => {
    delete faults.before;
    delete faults.after;
  });
  afterAll(() => broker.stop());

  const ready = async () => {
    for (;;) {
      try {
        return await broker.client.create('task', { probe: true });
      } catch (error) {
        if ((error as { code?: number }).code !== status.UNAVAILABLE) throw error;
      }
    }
  };
  const clear = async () => {
    for (const { key } of await broker.client.activate('task', { maxJobsToActivate: 1000, requestTimeout: -1 })) {
      await broker.client.complete(key);
    }
  };

  it('over a restart: leases end, timers fire, messages wait, keys go on', async () => {
    const first = await broker.client.create('task', { name: 'Ärende' });
    const [leased] = await broker.client.activate('task');
    await broker.client.create('timer');
    const message = { name: 'message.answered', correlationKey: 'k', timeToLive: HOUR, messageId: 'm' };
    await broker.client.call('PublishMessage', { ...message, variables: '{"answer":1}' });
    await broker.restart();
    const [again] = await broker.client.activate('task');
    expect(again).toMatchObject({ key: leased?.key, processInstanceKey: first, variables: '{"name":"Ärende"}' });
    await broker.client.complete(again?.key ?? '');
    const later = await broker.client.create('message', { key: 'k' });
    expect(Number(later)).toBeGreaterThan(Number(again?.key));
    expect(await broker.client.activate('message')).toMatchObject([{ processInstanceKey: later }]);
    const timed = broker.client.activate('timer');
    broker.clock.advance(HOUR);
    const [fired] = await timed;
    await broker.client.complete(fired?.key ?? '');
  });

  it('over a timer that came due while no broker ran', async () => {
    await broker.client.create('timer');
    const restarted = broker.restart();
    broker.clock.advance(HOUR);
    await restarted;
    expect(await broker.client.activate('timer')).toHaveLength(1);
  });

  it('a commit that fails answers nobody, and nothing of it is there', async () => {
    let failures = 0;
    faults.before = () => (failures++ === 0 ? Promise.reject(new Error('disk full')) : Promise.resolve());
    const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => broker.client.create('task')));
    const refused = attempts.filter((attempt) => attempt.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: status.UNAVAILABLE });
    await ready();
    const jobs = await broker.client.activate('task', { maxJobsToActivate: 100 });
    expect(jobs).toHaveLength(attempts.length - refused.length + 1);
    for (const { key } of jobs) await broker.client.complete(key);
  });

  it('a commit whose answer is lost is there after all', async () => {
    const [before] = await broker.query('select count(*)::int as n from engine.row');
    faults.after = () => {
      delete faults.after;
      return Promise.reject(new Error('connection reset'));
    };
    await expect(broker.client.create('task')).rejects.toMatchObject({ code: status.UNAVAILABLE });
    const known = await ready();
    const jobs = await broker.client.activate('task', { maxJobsToActivate: 100 });
    expect(jobs).toHaveLength(2);
    expect(jobs.map((job) => job.processInstanceKey)).toContain(known);
    for (const { key } of jobs) await broker.client.complete(key);
    const [after] = await broker.query('select count(*)::int as n from engine.row');
    expect(after).toEqual(before);
  });

  it('a poll that waits outlives the loss of the database', async () => {
    const waiting = broker.client.activate('task');
    await broker.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'farled broker%'`,
    );
    await ready();
    expect(await waiting).toHaveLength(1);
    await clear();
  });

  it('a second broker waits until the first has gone', async () => {
    const patience = new AbortController();
    const second = startBroker({ databaseUrl: broker.database.url, port: 0, signal: patience.signal });
    await broker.client.create('task');
    patience.abort();
    await expect(second).rejects.toThrow('stopped while waiting');
    await clear();
  });

  it('a broker that was taken over can write no more', async () => {
    await broker.query('update engine.meta set epoch = epoch + 1');
    await expect(broker.client.create('task')).rejects.toMatchObject({ code: status.UNAVAILABLE });
    await ready();
    expect(await broker.client.activate('task', { maxJobsToActivate: 100 })).toHaveLength(1);
  });

  it('a stream ends when the broker stops, so that the worker opens another', async () => {
    const stream = await broker.client.stream('task');
    const ended = once(stream, 'error');
    await broker.restart();
    expect(await ended).toMatchObject([{ code: status.UNAVAILABLE }]);
  });
});
