import { Camunda8 } from '@camunda8/sdk';
import { oneTask } from './support/processes';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

describe('with @camunda8/sdk', () => {
  let broker: TestBroker;
  let zeebe: ReturnType<Camunda8['getZeebeGrpcApiClient']>;

  beforeAll(async () => {
    broker = await TestBroker.start();
    zeebe = new Camunda8({
      ZEEBE_GRPC_ADDRESS: broker.running.address,
      CAMUNDA_OAUTH_DISABLED: true,
      zeebeGrpcSettings: {
        ZEEBE_GRPC_CLIENT_CONNECTION_TOLERANCE_MS: 100,
        ZEEBE_GRPC_CLIENT_RETRY: false,
        ZEEBE_GRPC_WORKER_POLL_INTERVAL_MS: 20,
        ZEEBE_CLIENT_LOG_LEVEL: 'NONE',
      },
      CAMUNDA_LOG_LEVEL: 'none',
    }).getZeebeGrpcApiClient();
    await zeebe.deployResource({ name: 'task.bpmn', process: Buffer.from(oneTask('task')) });
  });
  // The SDK writes to the console when one of its own streams is closed.
  beforeAll(() => void jest.spyOn(console, 'error').mockImplementation());
  afterAll(async () => {
    await zeebe.close(200);
    await broker.stop();
  });

  it('asks for the topology', async () => {
    expect((await zeebe.topology()).gatewayVersion).toMatch(/^8\.5\./);
  });

  it('a worker that polls completes a job', async () => {
    const done = new Promise<object>((resolve) => {
      const worker = zeebe.createWorker({
        taskType: 'task',
        longPoll: 200,
        taskHandler: (job) => {
          resolve(job.variables);
          return job.complete({ sent: true });
        },
      });
      void Promise.resolve().then(() => done.then(() => worker.close(200)));
    });
    await zeebe.createProcessInstance({ bpmnProcessId: 'task', variables: { name: 'Skola' } });
    expect(await done).toMatchObject({ name: 'Skola' });
  });

  it('a worker on a stream is sent its jobs', async () => {
    await zeebe.deployResource({ name: 'pushed.bpmn', process: Buffer.from(oneTask('pushed')) });
    const seen: string[] = [];
    let all: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      all = resolve;
    });
    const stream = await zeebe.streamJobs({
      type: 'pushed',
      worker: 'stream',
      timeout: 60_000,
      tenantIds: [],
      taskHandler: (job) => {
        seen.push(job.processInstanceKey);
        if (seen.length === 5) all();
        return job.complete();
      },
    });
    const keys: string[] = [];
    for (let made = 0; made < 5; made += 1) {
      keys.push((await zeebe.createProcessInstance({ bpmnProcessId: 'pushed', variables: {} })).processInstanceKey);
    }
    await done;
    expect(seen.sort()).toEqual(keys.sort());
    stream.close();
  });

  it('publishes messages and cancels instances', async () => {
    const published = await zeebe.publishMessage({
      name: 'nobody-waits',
      correlationKey: 'k',
      messageId: 'm',
      timeToLive: 1000,
      variables: {},
    });
    expect(Number(published.key)).toBeGreaterThan(0);
    const { processInstanceKey } = await zeebe.createProcessInstance({ bpmnProcessId: 'task', variables: {} });
    await zeebe.cancelProcessInstance(processInstanceKey);
    await expect(zeebe.cancelProcessInstance(processInstanceKey)).rejects.toMatchObject({ code: 5 });
  });
});
