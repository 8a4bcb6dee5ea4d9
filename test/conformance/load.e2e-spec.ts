import { setTimeout as again } from 'node:timers/promises';
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

  it('so are requests that are too large together, however few they are', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let isShut = false;
    const before = async () => {
      if (isShut) await gate;
    };
    const broker = await TestBroker.start({ maxInFlightBytes: 1_000_000, faults: { before } });
    await broker.client.deploy(['task.bpmn', oneTask('task')]);
    await broker.client.create('task');
    const [job] = await broker.client.activate('task');
    isShut = true;
    const large = { text: 'x'.repeat(300_000) };
    const creations = Promise.allSettled(Array.from({ length: 6 }, () => broker.client.create('task', large)));
    const completion = broker.client.complete(job?.key ?? '', large);
    while (broker.running.figures().inFlight < 4) await again(10);
    open();
    const codes = (await creations).map((result) => (result.status === 'rejected' ? result.reason.code : status.OK));
    expect(codes.filter((code) => code === status.OK)).toHaveLength(3);
    expect(codes.filter((code) => code === status.RESOURCE_EXHAUSTED)).toHaveLength(3);
    await completion;
    await broker.client.create('task', large);
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
