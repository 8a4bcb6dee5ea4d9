import { ZBClient } from 'zeebe-node';
import { decisionFile, messageThenTask, oneTask, taskWithError } from './support/processes';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

const UNKNOWN = '2251799813999999';

describe('with zeebe-node 8.3', () => {
  let broker: TestBroker;
  let zeebe: ZBClient;
  const take = async (type: string) => {
    const jobs = await zeebe.activateJobs({
      type,
      worker: 'test',
      maxJobsToActivate: 1,
      timeout: 60_000,
      requestTimeout: 5000,
      tenantIds: ['<default>'],
    });
    return jobs[0]!;
  };
  const deploy = (name: string, content: string) => zeebe.deployProcess({ name, definition: Buffer.from(content) });

  beforeAll(async () => {
    broker = await TestBroker.start();
    zeebe = new ZBClient(broker.running.address.replace('grpc://', ''), {
      useTLS: false,
      retry: false,
      loglevel: 'NONE',
      longPoll: 2000,
      pollInterval: 20,
    });
    await deploy('task.bpmn', oneTask('task'));
    await deploy('error.bpmn', taskWithError('error'));
  });
  afterAll(async () => {
    await zeebe.close(200);
    await broker.stop();
  });

  it('asks for the topology', async () => {
    const { gatewayVersion, brokers } = await zeebe.topology();
    expect(gatewayVersion).toMatch(/^8\.5\./);
    expect(brokers[0]?.partitions).toEqual([expect.objectContaining({ partitionId: 1, role: 'LEADER' })]);
  });

  it('deploys: the same again is the same, what is changed is a new version', async () => {
    const resource = (type: string) => ({ name: 'twice.bpmn', process: Buffer.from(oneTask('twice', type)) });
    const first = await zeebe.deployResource(resource('a'));
    const again = await zeebe.deployResource(resource('a'));
    expect(again.deployments).toEqual(first.deployments);
    expect((await zeebe.deployResource(resource('b'))).deployments[0]?.process.version).toBe(2);
  });

  it('a worker completes jobs, and the result of the instance comes back', async () => {
    const worker = zeebe.createWorker({
      taskType: 'task',
      taskHandler: (job) => job.complete({ greeting: `Hej ${job.variables.name}` }),
    });
    const request = { bpmnProcessId: 'task', variables: { name: 'Åsa' }, requestTimeout: 20_000 };
    const { variables } = await zeebe.createProcessInstanceWithResult(request);
    expect(variables).toEqual({ name: 'Åsa', greeting: 'Hej Åsa' });
    const some = await zeebe.createProcessInstanceWithResult({ ...request, fetchVariables: ['greeting'] });
    expect(some.variables).toEqual({ greeting: 'Hej Åsa' });
    await new Promise(setImmediate);
    await worker.close(200);
  });

  it('a batch worker gets several jobs at once', async () => {
    await deploy('batch.bpmn', oneTask('batch'));
    const seen = await new Promise<number>((resolve) => {
      const worker = zeebe.createBatchWorker({
        taskType: 'batch',
        jobBatchMinSize: 3,
        jobBatchMaxTime: 60,
        timeout: 60_000,
        taskHandler: async (jobs) => {
          const answers = await Promise.all(jobs.map((job) => job.complete()));
          // Node 20 does not bear a call that is cancelled while its data are being read (nodejs/node#38964).
          setImmediate(() => void worker.close(200).then(() => resolve(jobs.length)));
          return answers;
        },
      });
      for (let made = 0; made < 3; made += 1) {
        void zeebe.createProcessInstance({ bpmnProcessId: 'batch', variables: {} });
      }
    });
    expect(seen).toBe(3);
  });

  it('fails a job, gives it retries, resolves its incident, throws an error', async () => {
    await zeebe.createProcessInstance({ bpmnProcessId: 'error', variables: {} });
    const { key: jobKey } = await take('error');
    await zeebe.failJob({ jobKey, retries: 0, errorMessage: 'down', retryBackOff: 0 });
    await expect(zeebe.completeJob({ jobKey, variables: {} })).rejects.toMatchObject({ code: 9 });
    await zeebe.updateJobRetries({ jobKey, retries: 1 });
    await zeebe.resolveIncident({ incidentKey: await broker.incidentOf(jobKey) });
    await zeebe.throwError({ jobKey, errorCode: 'wrong', errorMessage: 'no' });
    const repair = await take('error.repair');
    await zeebe.completeJob({ jobKey: repair.key, variables: {} });
  });

  it('publishes a message; a second one with its id is refused', async () => {
    await deploy('message.bpmn', messageThenTask('message'));
    await zeebe.createProcessInstance({ bpmnProcessId: 'message', variables: { key: 'k' } });
    const message = { name: 'message.answered', correlationKey: 'k', timeToLive: 60_000, messageId: 'm' };
    await zeebe.publishMessage({ ...message, variables: { answer: 1 } });
    expect((await take('message')).variables).toEqual({ key: 'k', answer: 1 });
    await expect(zeebe.publishMessage({ ...message, variables: {} })).rejects.toMatchObject({ code: 6 });
    const start = { name: 'nobody', timeToLive: 0, messageId: 'n', variables: {} };
    expect(Number((await zeebe.publishStartMessage(start)).key)).toBeGreaterThan(0);
  });

  it('sets variables, moves the token, cancels', async () => {
    const created = await zeebe.createProcessInstance({
      bpmnProcessId: 'task',
      variables: {},
      startInstructions: [{ elementId: 'work' }],
    });
    const { processInstanceKey } = created;
    await zeebe.setVariables({ elementInstanceKey: processInstanceKey, variables: { a: 1 }, local: true });
    expect((await take('task')).variables).toEqual({ a: 1 });
    await zeebe.modifyProcessInstance({
      processInstanceKey,
      activateInstructions: [{ elementId: 'work', ancestorElementInstanceKey: '-1', variableInstructions: [] }],
    });
    expect((await take('task')).processInstanceKey).toBe(processInstanceKey);
    await zeebe.cancelProcessInstance(processInstanceKey);
    await expect(zeebe.cancelProcessInstance(processInstanceKey)).rejects.toMatchObject({ code: 5 });
    await expect(zeebe.cancelProcessInstance(UNKNOWN)).rejects.toMatchObject({ code: 5 });
  });

  it('evaluates a decision', async () => {
    await zeebe.deployResource({ name: 'level.dmn', decision: Buffer.from(decisionFile('level')) });
    const evaluated = await zeebe.evaluateDecision({ decisionId: 'level', variables: { amount: 100 } });
    expect(JSON.parse(String(evaluated.decisionOutput))).toBe('high');
    expect(evaluated.evaluatedDecisions).toHaveLength(1);
  });
});
