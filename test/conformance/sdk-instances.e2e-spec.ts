import { Camunda8 } from '@camunda8/sdk';
import { decisionFile, oneTask } from './support/processes';
import { next } from './support/raw-client';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

describe('what @camunda8/sdk does to instances and resources', () => {
  let broker: TestBroker;
  let zeebe: ReturnType<Camunda8['getZeebeGrpcApiClient']>;
  const versions: string[] = [];
  const take = async (type: string) => {
    const request = { type, worker: 'test', maxJobsToActivate: 1, timeout: 60_000, requestTimeout: 5000 };
    const [job] = await zeebe.activateJobs({ ...request, tenantIds: ['<default>'] });
    return job!;
  };

  beforeAll(async () => {
    broker = await TestBroker.start();
    zeebe = new Camunda8({
      ZEEBE_GRPC_ADDRESS: broker.running.address,
      CAMUNDA_OAUTH_DISABLED: true,
      zeebeGrpcSettings: { ZEEBE_GRPC_CLIENT_RETRY: false, ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
      CAMUNDA_LOG_LEVEL: 'none',
    }).getZeebeGrpcApiClient();
    for (const type of ['old', 'new']) {
      const process = Buffer.from(oneTask('task', type));
      const { deployments } = await zeebe.deployResource({ name: 'task.bpmn', process });
      versions.push(deployments[0]!.process.processDefinitionKey);
    }
  });
  beforeAll(() => void jest.spyOn(console, 'error').mockImplementation());
  afterAll(async () => {
    await zeebe.close(200);
    await broker.stop();
  });

  it('hears the result of an instance', async () => {
    const result = zeebe.createProcessInstanceWithResult({
      bpmnProcessId: 'task',
      variables: { a: 1, b: 2 },
      requestTimeout: 20_000,
      fetchVariables: ['b', 'c'],
    });
    await zeebe.completeJob({ jobKey: (await take('new')).key, variables: { c: 3 } });
    expect((await result).variables).toEqual({ b: 2, c: 3 });
  });

  it('is told when an instance takes longer than it wants to wait, and the instance goes on', async () => {
    const request = { bpmnProcessId: 'task', variables: {}, requestTimeout: 300 };
    await expect(zeebe.createProcessInstanceWithResult(request)).rejects.toMatchObject({ code: 4 });
    await zeebe.completeJob({ jobKey: (await take('new')).key, variables: {} });
  });

  it('hears nothing of an instance that is cancelled', async () => {
    const request = { bpmnProcessId: 'task', variables: {}, requestTimeout: 1000 };
    const result = expect(zeebe.createProcessInstanceWithResult(request)).rejects.toMatchObject({ code: 4 });
    await zeebe.cancelProcessInstance((await take('new')).processInstanceKey);
    await result;
  });

  it('migrates an instance, moves its token, and starts one in the middle', async () => {
    const [old, fresh] = versions as [string, string];
    const { processInstanceKey } = await zeebe.createProcessInstance({
      bpmnProcessId: 'task',
      version: 1,
      variables: {},
      startInstructions: [{ elementId: 'work' }],
    });
    await expect(zeebe.deleteResource({ resourceKey: old })).rejects.toMatchObject({ code: 9 });
    await zeebe.migrateProcessInstance({
      processInstanceKey,
      migrationPlan: {
        targetProcessDefinitionKey: fresh,
        mappingInstructions: [{ sourceElementId: 'work', targetElementId: 'work' }],
      },
    });
    await zeebe.deleteResource({ resourceKey: old });
    const job = await take('old');
    expect(job).toMatchObject({ processDefinitionKey: fresh, processDefinitionVersion: 2 });
    await zeebe.modifyProcessInstance({
      processInstanceKey,
      activateInstructions: [
        {
          elementId: 'work',
          ancestorElementInstanceKey: '-1',
          variableInstructions: [{ scopeId: '', variables: { a: 1 } }],
        },
      ],
      terminateInstructions: [{ elementInstanceKey: job.elementInstanceKey }],
    });
    const moved = await take('new');
    expect(moved).toMatchObject({ processInstanceKey, variables: { a: 1 } });
    await zeebe.completeJob({ jobKey: moved.key, variables: {} });
  });

  it('gives a job more time, or less', async () => {
    await zeebe.createProcessInstance({ bpmnProcessId: 'task', variables: {} });
    const { key: jobKey } = await take('new');
    await zeebe.updateJobTimeout({ jobKey, timeout: 3_600_000 });
    broker.clock.advance(120_000);
    expect(await broker.client.activate('new', { requestTimeout: 300 })).toEqual([]);
    await zeebe.updateJobTimeout({ jobKey, timeout: 1000 });
    const stream = await broker.client.stream('new');
    const pushed = next(stream);
    broker.clock.advance(1000);
    expect((await pushed).key).toBe(jobKey);
    stream.on('error', () => undefined).cancel();
    await zeebe.completeJob({ jobKey, variables: {} });
  });

  it('asks a decision by id and by key', async () => {
    await zeebe.deployResource({ name: 'level.dmn', decision: Buffer.from(decisionFile('level')) });
    const byId = await zeebe.evaluateDecision({ decisionId: 'level', variables: { amount: 1 } });
    const byKey = await zeebe.evaluateDecision({ decisionKey: byId.decisionKey, variables: { amount: 100 } });
    expect([byId.decisionOutput, byKey.decisionOutput]).toEqual(['"low"', '"high"']);
  });

  it('broadcasts a signal that nobody waits for', async () => {
    expect(Number((await zeebe.broadcastSignal({ signalName: 'nobody', variables: {} })).key)).toBeGreaterThan(0);
  });
});
