import { decisionFile, messageThenTask, oneTask, taskWithError, timerThenTask } from './support/processes';
import { keepState, layState } from './support/stored-state';
import { TestBroker } from './support/test-broker';

jest.setTimeout(60_000);

const HOUR = 3600 * 1000;

/** Everything that the first version can leave waiting. */
async function leaveAllWaiting(broker: TestBroker): Promise<void> {
  const { client } = broker;
  await client.deploy(
    ['task.bpmn', oneTask('task')],
    ['timer.bpmn', timerThenTask('timer', 'PT1H')],
    ['message.bpmn', messageThenTask('message')],
    ['error.bpmn', taskWithError('error')],
    ['level.dmn', decisionFile('level')],
  );
  for (const id of ['task', 'timer', 'error']) await client.create(id, { text: 'Å\u0001', list: [1, { deep: null }] });
  await client.create('message', { key: 'k1' });
  const early = { name: 'message.answered', correlationKey: 'k2', timeToLive: 24 * HOUR, messageId: 'm' };
  await client.call('PublishMessage', { ...early, variables: '{"answer":1}' });
  await client.create('task', { fails: true });
  const [, failing] = await client.activate('task');
  await client.call('FailJob', { jobKey: failing?.key, retries: 0, errorMessage: 'broken' });
}

describe('the state of an earlier version', () => {
  let broker: TestBroker;

  beforeAll(async () => {
    broker = await TestBroker.start();
    if (process.env.KEEP_STATE) {
      await leaveAllWaiting(broker);
      await keepState(broker, Number(process.env.KEEP_STATE));
    }
  });
  afterAll(() => broker.stop());

  it('1 is taken up, and everything in it comes to its end', async () => {
    await broker.restart(() => layState(broker, 1));
    const { client } = broker;
    const [{ key: task } = {}] = await broker.query(
      `select value->>'key' as key from engine.row where id = 'process-latest/task'`,
    );
    // Version 1 did not count instances.
    await expect(client.call('DeleteResource', { resourceKey: task })).rejects.toMatchObject({ code: 9 });
    const answered = { name: 'message.answered', correlationKey: 'k1', timeToLive: 0, variables: '{}' };
    await client.call('PublishMessage', answered);
    await client.create('message', { key: 'k2' });
    const timers = client.activate('timer');
    broker.clock.advance(HOUR);
    await client.complete((await timers)[0]?.key ?? '');
    for (const { key } of await client.activate('message')) await client.complete(key);
    const [broken] = await client.activate('error');
    await client.call('ThrowError', { jobKey: broken?.key, errorCode: 'wrong', errorMessage: '' });
    await client.complete((await client.activate('error.repair'))[0]?.key ?? '');
    await resolveIncident(broker);
    for (const { key } of await client.activate('task')) await client.complete(key);
    const left = await broker.query(`select id from engine.row where id ~ '^(instance|owner|subscriptions|running)'`);
    expect(left).toEqual([]);
    await client.call('DeleteResource', { resourceKey: task });
  });

  it('is as it was when bringing it to this version fails half-way, and is taken up when that works again', async () => {
    // Before anything of it is due: what waits is compared.
    broker.clock.advance(-HOUR);
    await broker.restart(() => layState(broker, 1));
    const rows = `select id from engine.row where id !~ '^(running|follow-up)' order by id`;
    const before = await broker.query(rows);
    const failing = broker.restart(async () => {
      await layState(broker, 1);
      await broker.query(`alter table engine.meta add column if not exists state_version int not null default 1;
        insert into engine.migration (name) values ('003-state-version') on conflict do nothing;
        create function no_room() returns trigger language plpgsql as $$ begin raise exception 'no room left'; end $$;
        create trigger no_room before update of state_version on engine.meta for each row execute function no_room();`);
    });
    await expect(failing).rejects.toThrow('no room left');
    expect(await broker.query('select state_version from engine.meta')).toEqual([{ state_version: 1 }]);
    expect(await broker.query(`select id from engine.row where id like 'running/%'`)).toEqual([]);
    await broker.restart(async () => void (await broker.query('drop trigger no_room on engine.meta')));
    expect(await broker.query(rows)).toEqual(before);
    expect(await broker.query(`select id from engine.row where id like 'running/%'`)).not.toEqual([]);
  });

  it('that is later than this program is refused', async () => {
    const restarted = broker.restart(async () => {
      await broker.query('update engine.meta set state_version = 1000');
    });
    await expect(restarted).rejects.toThrow('has version 1000');
    await broker.query('update engine.meta set state_version = 1');
    await broker.restart();
  });
});

async function resolveIncident(broker: TestBroker): Promise<void> {
  const [{ incidents } = {}] = await broker.query(
    `select value->'incidents' as incidents from engine.row where value->'incidents' is not null`,
  );
  const [[incidentKey, { job: jobKey }] = ['', {}]] = Object.entries(incidents as Record<string, { job?: number }>);
  await broker.client.call('UpdateJobRetries', { jobKey, retries: 1 });
  await broker.client.call('ResolveIncident', { incidentKey });
}
