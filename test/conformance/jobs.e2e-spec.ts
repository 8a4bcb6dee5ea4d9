import { oneTask, timerThenTask } from './support/processes';
import { type Job, next } from './support/raw-client';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

const LEASE_MS = 60_000;

describe('handing out jobs', () => {
  let broker: TestBroker;
  let type: string;
  let count = 0;

  beforeAll(async () => {
    broker = await TestBroker.start();
  });
  beforeEach(async () => {
    count += 1;
    type = `work${count}`;
    await broker.client.deploy([`${type}.bpmn`, oneTask(type)]);
  });
  afterAll(() => broker.stop());

  it('a poll without time to wait ends at once, empty', async () => {
    expect(await broker.client.activate(type, { requestTimeout: -1 })).toEqual([]);
  });

  it('a poll that waits is woken by the job, and takes what there is', async () => {
    const waiting = broker.client.activate(type);
    await broker.client.create(type);
    expect(await waiting).toHaveLength(1);
    await Promise.all(Array.from({ length: 5 }, () => broker.client.create(type)));
    expect(await broker.client.activate(type, { maxJobsToActivate: 3 })).toHaveLength(3);
    expect(await broker.client.activate(type, { maxJobsToActivate: 3 })).toHaveLength(2);
  });

  it('a poll ends without error when its time is over', async () => {
    expect(await broker.client.activate(type, { requestTimeout: 50 })).toEqual([]);
  });

  it('a job whose poll was given up goes to somebody else', async () => {
    const poll = broker.client.poll(type);
    poll.on('error', () => undefined);
    await broker.client.call('Topology');
    poll.cancel();
    await broker.client.call('Topology');
    await broker.client.create(type);
    expect(await broker.client.activate(type)).toHaveLength(1);
  });

  it('no two workers have the same job', async () => {
    const polls = Array.from({ length: 8 }, () =>
      broker.client.activate(type, { maxJobsToActivate: 4, requestTimeout: 500 }),
    );
    await Promise.all(Array.from({ length: 20 }, () => broker.client.create(type)));
    const keys = (await Promise.all(polls)).flat().map(({ key }) => key);
    const rest = await broker.client.activate(type, { maxJobsToActivate: 100, requestTimeout: -1 });
    expect(new Set([...keys, ...rest.map(({ key }) => key)]).size).toBe(20);
    expect(keys.length + rest.length).toBe(20);
  });

  it('more jobs than the window holds come out all the same, each once', async () => {
    const many = 2500;
    for (let made = 0; made < many; made += 250) {
      await Promise.all(Array.from({ length: 250 }, () => broker.client.create(type)));
    }
    const keys = new Set<string>();
    while (keys.size < many) {
      const jobs = await broker.client.activate(type, { maxJobsToActivate: 400, requestTimeout: 1000 });
      expect(jobs.length).toBeGreaterThan(0);
      for (const { key } of jobs) keys.add(key);
    }
    expect(await broker.client.activate(type, { requestTimeout: -1 })).toEqual([]);
  });

  it('a stream is sent what comes up after it was opened, not what lay there before', async () => {
    await broker.client.create(type, { first: true });
    const stream = await broker.client.stream(type);
    const pushed = next(stream);
    const second = await broker.client.create(type, { first: false });
    expect(await pushed).toMatchObject({ processInstanceKey: second, worker: 'test' });
    expect(await broker.client.activate(type, { requestTimeout: -1 })).toHaveLength(1);
    stream.on('error', () => undefined).cancel();
  });

  it('a stream that has fallen behind is sent all that came up meanwhile, once it keeps up again', async () => {
    const stream = await broker.connect().stream(type);
    const variables = { text: 'x'.repeat(4000) };
    for (let made = 0; made < 500; made += 100) {
      await Promise.all(Array.from({ length: 100 }, () => broker.client.create(type, variables)));
    }
    const keys = new Set<string>();
    await new Promise<void>((sent) => {
      stream.on('data', ({ key }: Job) => keys.add(key).size === 500 && sent());
    });
    stream.on('error', () => undefined).cancel();
  });

  it('streams take turns, and come before polls', async () => {
    const seen = { a: 0, b: 0 };
    const a = await broker.client.stream(type, { worker: 'a' });
    const b = await broker.client.stream(type, { worker: 'b' });
    const poll = broker.client.activate(type, { requestTimeout: 1000 });
    const all = new Promise<void>((resolve) => {
      const count = (worker: 'a' | 'b') => () => {
        seen[worker] += 1;
        if (seen.a + seen.b === 10) resolve();
      };
      a.on('data', count('a'));
      b.on('data', count('b'));
    });
    for (let made = 0; made < 10; made += 1) await broker.client.create(type);
    await all;
    expect(seen).toEqual({ a: 5, b: 5 });
    for (const stream of [a, b]) stream.on('error', () => undefined).cancel();
    expect(await poll).toEqual([]);
  });

  it('when the lease runs out the job is to be had again, with the same retries', async () => {
    await broker.client.create(type);
    const [job] = await broker.client.activate(type, { timeout: LEASE_MS });
    expect(await broker.client.activate(type, { requestTimeout: -1 })).toEqual([]);
    broker.clock.advance(LEASE_MS);
    const [again] = await broker.client.activate(type);
    expect(again).toMatchObject({ key: job?.key, retries: job?.retries });
    broker.clock.advance(LEASE_MS);
    const stream = await broker.client.stream(type, { timeout: LEASE_MS });
    await broker.client.activate(type, { requestTimeout: -1, timeout: LEASE_MS });
    const pushed = next(stream);
    broker.clock.advance(LEASE_MS);
    expect((await pushed).key).toBe(job?.key);
    stream.on('error', () => undefined).cancel();
    await broker.client.complete(job?.key ?? '');
  });

  it('a failed job comes again at once, or after its back-off', async () => {
    await broker.client.create(type);
    const [job] = await broker.client.activate(type);
    await broker.client.call('FailJob', { jobKey: job?.key, retries: 2, errorMessage: 'busy' });
    expect(await broker.client.activate(type)).toMatchObject([{ key: job?.key, retries: 2 }]);
    await broker.client.call('FailJob', { jobKey: job?.key, retries: 1, retryBackOff: 30_000 });
    expect(await broker.client.activate(type, { requestTimeout: 150 })).toEqual([]);
    const waiting = broker.client.activate(type);
    broker.clock.advance(30_000);
    expect(await waiting).toMatchObject([{ key: job?.key, retries: 1 }]);
  });

  it('a timer fires when the clock has come so far, not before', async () => {
    await broker.client.deploy([`${type}-timer.bpmn`, timerThenTask(`${type}-timer`, 'P2D')]);
    await broker.client.create(`${type}-timer`);
    const day = 24 * 3600 * 1000;
    broker.clock.advance(2 * day - 1000);
    expect(await broker.client.activate(`${type}-timer`, { requestTimeout: 150 })).toEqual([]);
    broker.clock.advance(1000);
    expect(await broker.client.activate(`${type}-timer`)).toHaveLength(1);
  });
});
