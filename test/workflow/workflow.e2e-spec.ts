import { EventEmitter, once } from 'node:events';
import { Rejected, Unavailable } from '@farled/kernel';
import { Engines, JobHandlers, type ProcessJob, Workflow, WorkflowConfig } from '@farled/workflow';
import { decisionFile, messageThenTask, oneTask, taskWithError } from '../conformance/support/processes';
import { TestBroker } from '../conformance/support/test-broker';
import { freePort } from '../support/installation';

const engine = 'embedded';

describe('the door to the engine', () => {
  let port: number;
  let broker: TestBroker;
  let engines: Engines;
  let workflow: Workflow;
  let handlers: JobHandlers;
  const done = new EventEmitter();

  const configured = () => {
    const config = Object.assign(new WorkflowConfig(), {
      brokerHost: '127.0.0.1',
      brokerPort: port,
      hasEmbedded: true,
    });
    engines = new Engines(config);
    workflow = new Workflow(engines);
    handlers = new JobHandlers(engines);
  };
  const deploy = async (id: string, content = oneTask(id)) => {
    const { processes } = await workflow.deploy([{ name: `${id}.bpmn`, content }]);
    return processes[0]?.processDefinitionKey ?? '';
  };
  const run = async (id: string, variables = {}) => {
    const finished = once(done, id);
    await workflow.start({ processDefinitionKey: await deploy(id), variables });
    return (await finished) as [ProcessJob];
  };

  beforeAll(async () => {
    port = await freePort();
    broker = await TestBroker.start({ port });
  });
  afterAll(() => broker.stop());
  beforeEach(configured);
  afterEach(async () => {
    await handlers.stop();
    await engines.onApplicationShutdown();
  });

  it('deploys, starts, and gives the job with its variables to its handler', async () => {
    handlers.register('d1', async (job) => void done.emit('d1', job), { fetch: ['caseId'] });
    await handlers.start();
    const [job] = await run('d1', { caseId: 'c', other: 1 });
    expect(job).toMatchObject({ engine, type: 'd1', elementId: 'work', headers: {}, variables: { caseId: 'c' } });
    expect(job.variables).not.toHaveProperty('other');
  });

  it('finds jobs that were there before the handler', async () => {
    await workflow.start({ processDefinitionKey: await deploy('d2'), variables: {} });
    handlers.register('d2', async (job) => void done.emit('d2', job));
    const finished = once(done, 'd2');
    await handlers.start();
    await finished;
  });

  it('takes a message once, and a message that is published already as done', async () => {
    handlers.register('d3', async (job) => void done.emit('d3', job));
    await handlers.start();
    const finished = once(done, 'd3');
    const processDefinitionKey = await deploy('d3', messageThenTask('d3'));
    await workflow.start({ processDefinitionKey, variables: { key: 'k' } });
    const message = { engine, name: 'd3.answered', correlationKey: 'k', messageId: 'm', timeToLiveMs: 60_000 } as const;
    await workflow.publish({ ...message, variables: { answer: 1 } });
    await workflow.publish({ ...message, variables: { answer: 2 } });
    const [job] = (await finished) as [ProcessJob];
    expect(job.variables.answer).toBe(1);
  });

  it('turns a BPMN error into the way that the process has for it', async () => {
    handlers.register('d4', async () => ({ error: 'wrong', message: 'because' }));
    handlers.register('d4.repair', async (job) => void done.emit('d4', job));
    await handlers.start();
    const finished = once(done, 'd4');
    await workflow.start({ processDefinitionKey: await deploy('d4', taskWithError('d4')), variables: {} });
    await finished;
  });

  it('gives a job that fails for now to the handler again, with one retry less', async () => {
    const retries: number[] = [];
    handlers.register('d5', async (job) => {
      retries.push(job.retries);
      if (retries.length === 1) throw new Unavailable('register');
      done.emit('d5', job);
    });
    await handlers.start();
    let isDone = false;
    const finished = run('d5').then(() => {
      isDone = true;
    });
    while (!isDone) {
      await broker.client.call('Topology');
      if (retries.length > 0) broker.clock.advance(1000);
    }
    await finished;
    expect(retries).toEqual([3, 2]);
  });

  it('says that a user task is gone, and that cancelling twice is fine', async () => {
    const { processInstanceKey } = await workflow.start({ processDefinitionKey: await deploy('d6'), variables: {} });
    await workflow.cancel({ engine, processInstanceKey });
    await workflow.cancel({ engine, processInstanceKey });
    const gone = workflow.completeTask({ engine, jobKey: processInstanceKey, variables: {} });
    await expect(gone).rejects.toMatchObject({ code: 'task.gone', kind: 'gone' });
  });

  it('evaluates a decision', async () => {
    const { decisions } = await workflow.deploy([{ name: 'd7.dmn', content: decisionFile('d7') }]);
    expect(decisions).toMatchObject([{ decisionId: 'd7' }]);
    expect(await workflow.evaluate({ decisionId: 'd7', variables: { amount: 100 } })).toBe('high');
  });

  it('gives the same keys for the same files, and names the element of a model that is refused', async () => {
    expect(await deploy('d8')).toBe(await deploy('d8'));
    const broken = oneTask('d9').replaceAll('serviceTask', 'adHocSubProcess');
    const refused = await deploy('d9', broken).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Rejected);
    expect((refused as Rejected).params.reason).toContain('work');
  });

  it('opens its streams again after the broker was away', async () => {
    handlers.register('d10', async (job) => void done.emit('d10', job));
    await handlers.start();
    await run('d10');
    await broker.restart();
    await untilThere(() => deploy('d10'));
    await run('d10');
  });

  it('starts new cases in the cluster, and lets running ones finish where they began', async () => {
    const begun = await workflow.start({ processDefinitionKey: await deploy('d11'), variables: {} });
    const cluster = await TestBroker.start();
    const both = new Engines(
      Object.assign(new WorkflowConfig(), {
        clusterAddress: cluster.running.address,
        hasEmbedded: true,
        brokerHost: '127.0.0.1',
        brokerPort: port,
      }),
    );
    const [door, workers] = [new Workflow(both), new JobHandlers(both)];
    const seen = new Map<string, string>();
    const finished = new Promise<void>((resolve) => {
      workers.register('d11', async (job) => {
        seen.set(job.engine, job.processInstanceKey);
        if (seen.size === 2) resolve();
      });
    });
    const { processes } = await door.deploy([{ name: 'd11.bpmn', content: oneTask('d11') }]);
    const key = processes[0]?.processDefinitionKey ?? '';
    const fresh = await door.start({ processDefinitionKey: key, variables: {} });
    await workers.start();
    await finished;
    expect(Object.fromEntries(seen)).toEqual({
      embedded: begun.processInstanceKey,
      cluster: fresh.processInstanceKey,
    });
    await workers.stop();
    await both.onApplicationShutdown();
    await cluster.stop();
  });

  it('says Unavailable when nobody is there', async () => {
    const config = Object.assign(new WorkflowConfig(), { clusterAddress: `grpc://127.0.0.1:${await freePort()}` });
    const elsewhere = new Engines(config);
    const door = new Workflow(elsewhere);
    expect([door.current(), elsewhere.names]).toEqual(['cluster', ['cluster']]);
    await expect(door.start({ processDefinitionKey: '1', variables: {} })).rejects.toBeInstanceOf(Unavailable);
    await elsewhere.onApplicationShutdown();
  });
});

/** A client that has lost its broker waits a moment before it connects again. */
async function untilThere(work: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
    }
  }
}
