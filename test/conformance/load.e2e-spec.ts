import { status } from '@grpc/grpc-js';
import { oneTask } from './support/processes';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

describe('under load', () => {
  it('memory does not grow with waiting instances', async () => {
    const cacheBytes = 2 * 1024 * 1024;
    const broker = await TestBroker.start({ cacheBytes });
    await broker.client.deploy(['task.bpmn', oneTask('task')]);
    const variables = { text: 'x'.repeat(300) };
    for (let made = 0; made < 10_000; made += 200) {
      await Promise.all(Array.from({ length: 200 }, () => broker.client.create('task', variables)));
    }
    expect(broker.running.figures().cachedBytes).toBeLessThan(1.2 * cacheBytes);
    const [{ n } = { n: 0 }] = await broker.query(
      `select count(*)::int as n from engine.row where id like 'instance/%'`,
    );
    expect(n).toBe(10_000);
    const [oldest] = await broker.client.activate('task', { maxJobsToActivate: 1 });
    expect(JSON.parse(oldest?.variables ?? '')).toEqual(variables);
    await broker.client.complete(oldest?.key ?? '');
    await broker.stop();
  });

  it('more than it can hold is refused, but work that is done is always taken', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let isShut = false;
    const before = async () => {
      if (isShut) await gate;
    };
    const broker = await TestBroker.start({ maxInFlight: 5, faults: { before } });
    await broker.client.deploy(['task.bpmn', oneTask('task')]);
    await broker.client.create('task');
    const [job] = await broker.client.activate('task');
    isShut = true;
    const creations = Promise.allSettled(Array.from({ length: 12 }, () => broker.client.create('task')));
    const completion = broker.client.complete(job?.key ?? '');
    while (broker.running.figures().inFlight < 6) await broker.client.call('Topology');
    open();
    const refused = (await creations).filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(7);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: status.RESOURCE_EXHAUSTED });
    await completion;
    await broker.stop();
  });

  it('commands that come together share their commits', async () => {
    const broker = await TestBroker.start();
    await broker.client.deploy(['task.bpmn', oneTask('task')]);
    const before = broker.running.figures().commits;
    await Promise.all(Array.from({ length: 200 }, () => broker.client.create('task')));
    expect(broker.running.figures().commits - before).toBeLessThan(50);
    await broker.stop();
  });
});
