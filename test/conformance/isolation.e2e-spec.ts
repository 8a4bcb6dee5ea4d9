import { status } from '@grpc/grpc-js';
import { oneTask, timerThenTask } from './support/processes';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

/** What PostgreSQL says to a text that it cannot store. */
const refusal = () => Object.assign(new Error('unsupported Unicode escape sequence'), { code: '22P05' });

describe('a command that the database refuses', () => {
  let broker: TestBroker;
  let refusals = 0;

  beforeAll(async () => {
    const before = async ({ records }: { readonly records: string | null }) => {
      if (!records?.includes('poison')) return;
      refusals += 1;
      throw refusal();
    };
    broker = await TestBroker.start({ faults: { before } });
    await broker.client.deploy(['task.bpmn', oneTask('task')]);
  });
  afterAll(() => broker.stop());

  it('is refused alone: all others of its commit are done, each once', async () => {
    const texts = Array.from({ length: 30 }, (_, at) => (at % 10 === 4 ? 'poison' : 'bread'));
    const results = await Promise.allSettled(texts.map((text) => broker.client.create('task', { text })));
    for (const [at, result] of results.entries()) {
      if (texts[at] === 'bread') expect(result.status).toBe('fulfilled');
      else expect(result).toMatchObject({ reason: { code: status.INVALID_ARGUMENT } });
    }
    expect(refusals).toBeGreaterThan(3);
    const jobs = await broker.client.activate('task', { maxJobsToActivate: 100 });
    expect(jobs.map(({ processInstanceKey }) => processInstanceKey).sort()).toEqual(
      results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])).sort(),
    );
  });

  it('leaves nothing behind: the broker goes on, and so does one that starts after it', async () => {
    await expect(broker.client.create('task', { text: 'poison' })).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
    });
    await broker.restart();
    const jobs = await broker.client.activate('task', { maxJobsToActivate: 100 });
    expect(jobs).toHaveLength(27);
    await Promise.all(jobs.map(({ key }) => broker.client.complete(key)));
    expect(await broker.query(`select id from engine.row where id ~ '^(instance|owner|running)'`)).toEqual([]);
  });
});

describe('what only looks as if it could not be stored', () => {
  let broker: TestBroker;

  beforeAll(async () => {
    broker = await TestBroker.start();
  });
  afterAll(() => broker.stop());

  it.each([
    ['is very long', 'x'.repeat(6000)],
    ['has a character U+0000', 'a\u0000b'],
  ])('a type of jobs that %s', async (_, type) => {
    const source = `=${JSON.stringify(type)}`.replaceAll('"', '&#34;').replaceAll('\\', '&#92;');
    await broker.client.deploy(['named.bpmn', oneTask('named', source)]);
    await broker.client.create('named');
    expect(await broker.client.activate(type)).toMatchObject([{ type }]);
  });

  it('the name of a message that is very long', async () => {
    const text = 'x'.repeat(6000);
    const message = { name: text, correlationKey: text, messageId: text, timeToLive: 60_000, variables: '{}' };
    await broker.client.call('PublishMessage', message);
    await expect(broker.client.call('PublishMessage', message)).rejects.toMatchObject({ code: status.ALREADY_EXISTS });
    await expect(broker.client.call('PublishMessage', { ...message, name: 'a\u0000b' })).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
    });
  });

  it.each(['P99999999999Y', 'PT99999999999999999999S'])('a timer of %s', async (duration) => {
    await broker.client.deploy(['late.bpmn', timerThenTask('late', duration)]);
    await broker.client.create('late');
    expect(await broker.client.activate('late', { requestTimeout: 200 })).toEqual([]);
  });

  it('a time to live without end', async () => {
    const message = { name: 'm', correlationKey: 'k', timeToLive: '9223372036854775807', variables: '{}' };
    await broker.client.call('PublishMessage', message);
  });
});
