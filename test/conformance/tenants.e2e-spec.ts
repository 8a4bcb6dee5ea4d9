import { oneTask } from './support/processes';
import { next } from './support/raw-client';
import { TestBroker } from './support/test-broker';

const file = ['task.bpmn', oneTask('task')] as const;

describe('tenants', () => {
  let broker: TestBroker;

  beforeAll(async () => {
    broker = await TestBroker.start({ tenants: ['acme', 'umbrella'] });
  });
  afterAll(() => broker.stop());

  const deploy = (tenantId: string) =>
    broker.client.call('DeployResource', {
      resources: [{ name: file[0], content: Buffer.from(file[1]) }],
      tenantId,
    });
  const create = (tenantId: string) =>
    broker.client.call('CreateProcessInstance', { bpmnProcessId: 'task', version: -1, tenantId });
  const jobs = (...tenantIds: string[]) => broker.client.activate('task', { tenantIds, requestTimeout: -1 });

  it.each([
    ['', 3, 'no tenant identifier was provided'],
    ['no such', 3, 'illegal characters'],
    ['x'.repeat(32), 3, 'longer than 31'],
    ['nobody', 7, 'not authorized'],
  ])('named %j are refused', async (tenantId, code, details) => {
    await expect(create(tenantId)).rejects.toMatchObject({ code, details: expect.stringContaining(details) });
    await expect(jobs(tenantId)).rejects.toMatchObject({ code });
  });

  it('get their own jobs, by poll and by stream, and nobody else does', async () => {
    for (const tenant of ['<default>', 'acme', 'umbrella']) {
      await deploy(tenant);
      expect(await create(tenant)).toMatchObject({ version: 1, tenantId: tenant });
    }
    expect(await jobs('umbrella')).toMatchObject([{ tenantId: 'umbrella' }]);
    const both = await jobs('<default>', 'acme');
    expect(both.map((job) => (job as { tenantId?: string }).tenantId).sort()).toEqual(['<default>', 'acme']);
    await expect(jobs()).rejects.toMatchObject({ code: 3 });
    const stream = await broker.client.stream('task', { tenantIds: ['acme', 'umbrella'] });
    stream.on('error', () => undefined);
    const pushed = next(stream);
    await create('<default>');
    await create('umbrella');
    expect(await pushed).toMatchObject({ tenantId: 'umbrella' });
    stream.cancel();
  });

  it('wake a poll for several of them whichever has work', async () => {
    const waiting = broker.client.activate('task.late', { tenantIds: ['acme', 'umbrella'], requestTimeout: 20_000 });
    const late = oneTask('late').replaceAll('type="late"', 'type="task.late"');
    await broker.client.call('DeployResource', {
      resources: [{ name: 'late.bpmn', content: Buffer.from(late) }],
      tenantId: 'umbrella',
    });
    await broker.client.call('CreateProcessInstance', { bpmnProcessId: 'late', version: -1, tenantId: 'umbrella' });
    expect(await waiting).toMatchObject([{ tenantId: 'umbrella' }]);
  });

  it('stand as they were after a restart', async () => {
    await broker.restart();
    expect((await jobs('umbrella', 'acme')).length).toBeGreaterThan(1);
    await expect(deploy('acme')).resolves.toMatchObject({
      deployments: [{ process: { version: 1, tenantId: 'acme' } }],
    });
  });
});
