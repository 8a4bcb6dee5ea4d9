import { status } from '@grpc/grpc-js';
import { decisionFile, messageThenTask, oneTask, taskWithError } from './support/processes';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

describe('gateway RPCs', () => {
  let broker: TestBroker;
  const client = () => broker.client;

  beforeAll(async () => {
    broker = await TestBroker.start();
    await client().deploy(['task.bpmn', oneTask('task')], ['error.bpmn', taskWithError('error')]);
  });
  afterAll(() => broker.stop());

  it('Topology: one broker, one partition, a gateway of 8.5', async () => {
    const topology = await client().call('Topology');
    expect(topology).toMatchObject({ clusterSize: 1, partitionsCount: 1, replicationFactor: 1 });
    expect(topology.gatewayVersion).toMatch(/^8\.5\./);
    expect(topology.brokers).toMatchObject([{ partitions: [{ partitionId: 1, role: 'LEADER', health: 'HEALTHY' }] }]);
  });

  it('DeployResource: the same bytes under the same name are the same version', async () => {
    const first = await client().deploy(['twice.bpmn', oneTask('twice')]);
    const again = await client().deploy(['twice.bpmn', oneTask('twice')]);
    const changed = await client().deploy(['twice.bpmn', oneTask('twice', 'other')]);
    expect(first.deployments).toMatchObject([{ process: { bpmnProcessId: 'twice', version: 1 } }]);
    expect(again.deployments).toEqual(first.deployments);
    expect(changed.deployments).toMatchObject([{ process: { version: 2 } }]);
  });

  it('DeployResource: one wrong file, and nothing is deployed', async () => {
    const attempt = client().deploy(['good.bpmn', oneTask('good')], ['bad.bpmn', '<not-bpmn']);
    await expect(attempt).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
      details: expect.stringContaining('bad.bpmn'),
    });
    await expect(client().create('good')).rejects.toMatchObject({ code: status.NOT_FOUND });
    await expect(client().call('DeployResource', { resources: [] })).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
    });
  });

  it('DeployResource: what cannot be run is refused with the element and the reason', async () => {
    const complex = oneTask('complex').replace(/serviceTask/g, 'adHocSubProcess');
    await expect(client().deploy(['complex.bpmn', complex])).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
      details: expect.stringMatching(/complex\.bpmn.*work/s),
    });
  });

  it('CreateProcessInstance, ActivateJobs, CompleteJob: the whole of a service task', async () => {
    const key = await client().create('task', { name: 'Förskola', count: 2 });
    const [job] = await client().activate('task');
    expect(job).toMatchObject({ processInstanceKey: key, elementId: 'work', retries: 3, worker: 'test' });
    expect(Number(job?.deadline)).toBe(broker.clock.now().getTime() + 60_000);
    expect(JSON.parse(job?.variables ?? '')).toEqual({ name: 'Förskola', count: 2 });
    await client().complete(job?.key ?? '', { done: true });
    await expect(client().complete(job?.key ?? '')).rejects.toMatchObject({
      code: status.NOT_FOUND,
      details: expect.stringContaining(`Command 'COMPLETE' rejected with code 'NOT_FOUND'`),
    });
  });

  it('ActivateJobs: only the variables asked for', async () => {
    await client().create('task', { a: 1, b: 2 });
    const [job] = await client().activate('task', { fetchVariable: ['b'] });
    expect(JSON.parse(job?.variables ?? '')).toEqual({ b: 2 });
    await client().complete(job?.key ?? '');
  });

  it('CreateProcessInstance: by key, by version, and what there is not', async () => {
    const { deployments } = await client().deploy(['task.bpmn', oneTask('task')]);
    const [{ process }] = deployments as [{ process: { processDefinitionKey: string } }];
    const { processDefinitionKey } = process;
    const created = await client().call('CreateProcessInstance', { processDefinitionKey });
    expect(created).toMatchObject({ bpmnProcessId: 'task', version: 1, tenantId: '<default>' });
    await client().call('CancelProcessInstance', { processInstanceKey: created.processInstanceKey });
    await expect(client().call('CreateProcessInstance', { bpmnProcessId: 'task', version: 9 })).rejects.toMatchObject({
      code: status.NOT_FOUND,
    });
  });

  it('CancelProcessInstance: its job is gone', async () => {
    const processInstanceKey = await client().create('task');
    await client().call('CancelProcessInstance', { processInstanceKey });
    expect(await client().activate('task', { requestTimeout: -1 })).toEqual([]);
    await expect(client().call('CancelProcessInstance', { processInstanceKey })).rejects.toMatchObject({
      code: status.NOT_FOUND,
    });
  });

  it('FailJob, UpdateJobRetries, ResolveIncident: an incident stops a job until somebody has helped', async () => {
    await client().create('task');
    const [job] = await client().activate('task');
    const jobKey = job?.key ?? '';
    await client().call('FailJob', { jobKey, retries: 0, errorMessage: 'register is down', variables: '{}' });
    await expect(client().complete(jobKey)).rejects.toMatchObject({ code: status.FAILED_PRECONDITION });
    const incidentKey = await broker.incidentOf(jobKey);
    await expect(client().call('ResolveIncident', { incidentKey })).rejects.toMatchObject({ code: status.NOT_FOUND });
    await expect(client().call('UpdateJobRetries', { jobKey, retries: 0 })).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
    });
    await client().call('UpdateJobRetries', { jobKey, retries: 1 });
    expect(await client().activate('task', { requestTimeout: -1 })).toEqual([]);
    await client().call('ResolveIncident', { incidentKey });
    expect(await client().activate('task')).toMatchObject([{ key: jobKey, retries: 1 }]);
    await client().complete(jobKey);
  });

  it('ThrowError: goes to the boundary event, or becomes an incident', async () => {
    await client().create('error');
    const [job] = await client().activate('error');
    await client().call('ThrowError', { jobKey: job?.key, errorCode: 'wrong', variables: '{"why":"test"}' });
    const [repair] = await client().activate('error.repair');
    await client().complete(repair?.key ?? '');
    await client().create('error');
    const [second] = await client().activate('error');
    await client().call('ThrowError', { jobKey: second?.key, errorCode: 'unheard of' });
    expect(Number(await broker.incidentOf(second?.key ?? ''))).toBeGreaterThan(0);
    await expect(client().complete(second?.key ?? '')).rejects.toMatchObject({ code: status.FAILED_PRECONDITION });
  });

  it('PublishMessage: buffered for its time to live, refused when it comes twice', async () => {
    await client().deploy(['message.bpmn', messageThenTask('message')]);
    const message = { name: 'message.answered', correlationKey: 'k1', timeToLive: 60_000, messageId: 'once' };
    const published = await client().call('PublishMessage', { ...message, variables: '{"answer":42}' });
    expect(Number(published.key)).toBeGreaterThan(2 ** 51);
    await expect(client().call('PublishMessage', message)).rejects.toMatchObject({ code: status.ALREADY_EXISTS });
    await client().create('message', { key: 'k1' });
    const [job] = await client().activate('message');
    expect(JSON.parse(job?.variables ?? '')).toMatchObject({ answer: 42 });
  });

  it('SetVariables: at the root, or at the task alone', async () => {
    const elementInstanceKey = await client().create('task', { a: 1 });
    await client().call('SetVariables', { elementInstanceKey, variables: '{"a":2}' });
    const [job] = await client().activate('task');
    expect(JSON.parse(job?.variables ?? '')).toEqual({ a: 2 });
    await expect(client().call('SetVariables', { elementInstanceKey: '1', variables: '{}' })).rejects.toMatchObject({
      code: status.NOT_FOUND,
    });
    await client().complete(job?.key ?? '');
  });

  it('EvaluateDecision: the output, and how it came about', async () => {
    await client().deploy(['level.dmn', decisionFile('level')]);
    const evaluated = await client().call('EvaluateDecision', { decisionId: 'level', variables: '{"amount":100}' });
    expect(JSON.parse(evaluated.decisionOutput as string)).toBe('high');
    expect(evaluated.evaluatedDecisions).toMatchObject([{ decisionId: 'level', matchedRules: [{ ruleIndex: 1 }] }]);
    await expect(client().call('EvaluateDecision', { decisionId: 'nobody' })).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
    });
  });
});
