import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decisionFile, messageThenTask, oneTask, taskWithError } from './support/processes';
import { TestBroker } from './support/test-broker';
import { Zbctl } from './support/zbctl';

jest.setTimeout(120_000);

const JSON_OUT = ['--output', 'json'];

describe('with zbctl', () => {
  const folder = mkdtempSync(join(tmpdir(), 'farled-zbctl-'));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  let broker: TestBroker;
  let zbctl: Zbctl;
  const create = async (id: string, variables = '{}') =>
    String((await zbctl.do('create', 'instance', id, '--variables', variables)).processInstanceKey);
  const activate = async (type: string) => {
    const { jobs } = await zbctl.do('activate', 'jobs', type);
    return (jobs as { key: string; variables: string }[])[0]!;
  };

  beforeAll(async () => {
    broker = await TestBroker.start();
    zbctl = new Zbctl(broker.running.address);
    await zbctl.do('deploy', file('task.bpmn', oneTask('task')), file('error.bpmn', taskWithError('error')));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await broker.stop();
  });

  it('shows who is here', async () => {
    const { text } = await zbctl.do('status');
    expect(text).toMatch(/Gateway version: 8\.5\.[\s\S]*Partition 1 : Leader, Healthy/);
  });

  it('starts an instance, takes its job and completes it', async () => {
    await create('task', '{"a":1}');
    const { key, variables } = await activate('task');
    expect(JSON.parse(variables)).toEqual({ a: 1 });
    await zbctl.do('complete', 'job', key, '--variables', '{"b":2}', ...JSON_OUT);
    expect(await zbctl.fails('complete', 'job', key)).toMatch(/NotFound.*'COMPLETE' rejected with code 'NOT_FOUND'/);
  });

  it.each([[[]], [['--streamEnabled']]])('runs a worker (%j), and hears the result of an instance', async (more) => {
    const type = `work${more.length}`;
    await zbctl.do('deploy', file(`${type}.bpmn`, oneTask(type)));
    const worker = zbctl.work(type, 'cat', ...more);
    try {
      const words = ['create', 'instance', type, '--variables', '{"a":1}', '--withResult', '--requestTimeout', '20s'];
      expect(JSON.parse(String((await zbctl.do(...words)).variables))).toEqual({ a: 1 });
    } finally {
      process.kill(-worker.pid!);
    }
  });

  it('does not wait for a result longer than it wants to', async () => {
    const failure = await zbctl.fails('create', 'instance', 'task', '--withResult', '--requestTimeout', '500ms');
    expect(failure).toContain('DeadlineExceeded');
    await zbctl.do('complete', 'job', (await activate('task')).key);
  });

  it('fails a job, gives it retries and resolves its incident', async () => {
    await create('task');
    const { key } = await activate('task');
    await zbctl.do('update', 'timeout', key, '--timeout', '600000');
    await zbctl.do('fail', 'job', key, '--retries', '0', '--errorMessage', 'down', '--variables', '{"x":1}');
    const incident = await broker.incidentOf(key);
    expect(await zbctl.fails('resolve', 'incident', incident)).toContain('NotFound');
    await zbctl.do('update', 'retries', key, '--retries', '2');
    await zbctl.do('resolve', 'incident', incident);
    expect(JSON.parse((await activate('task')).variables)).toEqual({ x: 1 });
    expect(await zbctl.fails('update', 'timeout', '2251799813999999', '--timeout', '1')).toContain('NotFound');
    await zbctl.do('complete', 'job', key);
  });

  it('throws an error, which the process catches', async () => {
    await create('error');
    await zbctl.do('throwError', 'job', (await activate('error')).key, '--errorCode', 'wrong');
    await zbctl.do('complete', 'job', (await activate('error.repair')).key);
  });

  it('publishes a message for an instance that waits', async () => {
    await zbctl.do('deploy', file('message.bpmn', messageThenTask('message')));
    await create('message', '{"key":"k1"}');
    const words = ['publish', 'message', 'message.answered', '--correlationKey', 'k1', '--variables', '{"answer":42}'];
    await zbctl.do(...words, '--ttl', '1m', '--messageId', 'once');
    const { key, variables } = await activate('message');
    expect(JSON.parse(variables)).toMatchObject({ answer: 42 });
    await zbctl.do('complete', 'job', key);
  });

  it('sets variables and cancels', async () => {
    const key = await create('task', '{"a":1}');
    await zbctl.do('set', 'variables', key, '--variables', '{"a":2}', '--local');
    expect(JSON.parse((await activate('task')).variables)).toEqual({ a: 2 });
    await zbctl.do('cancel', 'instance', key);
    expect(await zbctl.fails('cancel', 'instance', key)).toContain('NotFound');
  });

  it('evaluates a decision, and deletes it', async () => {
    const { deployments } = await zbctl.do('deploy', 'resource', file('level.dmn', decisionFile('level')));
    const evaluated = await zbctl.do('evaluate', 'decision', 'level', '--variables', '{"amount":100}');
    expect(JSON.parse(String(evaluated.decisionOutput))).toBe('high');
    const drg = (deployments as { decisionRequirements?: { decisionRequirementsKey: string } }[]).find(
      ({ decisionRequirements }) => decisionRequirements,
    );
    await zbctl.do('delete', 'resource', drg!.decisionRequirements!.decisionRequirementsKey);
    expect(await zbctl.fails('evaluate', 'decision', 'level')).toContain('InvalidArgument');
  });

  it('is told why a file cannot be deployed', async () => {
    expect(await zbctl.fails('deploy', file('broken.bpmn', '<no'))).toMatch(/InvalidArgument[\s\S]*broken\.bpmn/);
  });
});
