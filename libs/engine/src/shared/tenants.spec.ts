import { prepare } from '../deployment/prepare';
import {
  element,
  end,
  message,
  messageEvent,
  path,
  processFile,
  serviceTask,
  signal,
  start,
  startEvent,
} from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';
import type { ScriptedEngine } from '../testing/scripted-engine';

const files = async (...contents: string[]) =>
  prepare(contents.map((content, at) => ({ name: `f${at}.bpmn`, content: new TextEncoder().encode(content) })));

async function deploy(engine: ScriptedEngine, tenant: string | undefined, ...contents: string[]): Promise<void> {
  engine.deploy(await files(...contents), tenant);
}

const waiting = processFile(
  'w',
  start() +
    element('intermediateCatchEvent', 'wait', '', { body: messageEvent('m') }) +
    serviceTask('then') +
    end() +
    path('start', 'wait', 'then', 'end'),
  message('m', '=key'),
);

describe('tenants', () => {
  let engine: ScriptedEngine;
  const create = (tenant: string | undefined, bpmnProcessId: string, variables = {}) =>
    engine.tell({ type: 'instance-create', bpmnProcessId, variables, ...(tenant && { tenant }) });

  beforeEach(async () => {
    engine = await engineFor(oneTask('p'));
  });

  test('have definitions of their own under the same names, each with its own versions', async () => {
    expect(create('acme', 'p').rejection?.code).toBe('NOT_FOUND');
    await deploy(engine, 'acme', oneTask('p').replace('name="end"', 'name="fin"'));
    expect(create('acme', 'p').response).toMatchObject({ version: 1, tenantId: 'acme' });
    const [first, second] = engine.eventsOf('PROCESS', 'CREATED');
    expect([first?.value.tenantId, second?.value.tenantId]).toEqual(['<default>', 'acme']);
    expect(create('umbrella', 'p').rejection?.code).toBe('NOT_FOUND');
    const other = { type: 'instance-create', processDefinitionKey: second!.key, variables: {} } as const;
    expect(engine.tell(other).rejection?.code).toBe('NOT_FOUND');
    expect(engine.tell({ ...other, tenant: 'acme' }).rejection).toBeUndefined();
  });

  test('stand on every record, job and answer of what is theirs', async () => {
    await deploy(engine, 'acme', oneTask('p'));
    const from = engine.events.length;
    create('acme', 'p', { a: 1 });
    const [job] = engine.jobs();
    expect(job).toMatchObject({ tenantId: 'acme' });
    engine.tell({ type: 'job-complete', key: job!.key, variables: { b: 2 } });
    const tenants = engine.events.slice(from).map(({ value }) => (value as { tenantId?: string }).tenantId);
    expect(new Set(tenants)).toEqual(new Set(['acme']));
    expect([...engine.store.rows.keys()].filter((id) => /^(instance|owner|running)/.test(id))).toEqual([]);
  });

  test('hear their own messages and signals alone', async () => {
    const heard = processFile(
      's',
      startEvent('start', '<bpmn:signalEventDefinition signalRef="go" />') + end() + path('start', 'end'),
      signal('go'),
    );
    for (const tenant of [undefined, 'acme']) {
      await deploy(engine, tenant, waiting, heard);
      create(tenant, 'w', { key: 'k' });
    }
    const publish = (tenant?: string) =>
      engine.tell({
        ...{ type: 'message-publish', name: 'm', correlationKey: 'k', messageId: 'x' },
        ...{ timeToLive: 60_000, variables: {}, ...(tenant && { tenant }) },
      } as const);
    expect(publish('acme').response).toMatchObject({ tenantId: 'acme' });
    expect(engine.jobs().map(({ tenantId }) => tenantId)).toEqual(['acme']);
    expect(publish('acme').rejection?.code).toBe('ALREADY_EXISTS');
    expect(publish().rejection).toBeUndefined();
    expect(engine.jobs().map(({ tenantId }) => tenantId)).toEqual(['acme', '<default>']);
    const started = () => engine.eventsOf('PROCESS_INSTANCE').filter(({ value }) => value.bpmnProcessId === 's');
    engine.tell({ type: 'signal-broadcast', name: 'go', variables: {}, tenant: 'acme' });
    expect(new Set(started().map(({ value }) => value.tenantId))).toEqual(new Set(['acme']));
  });
});
