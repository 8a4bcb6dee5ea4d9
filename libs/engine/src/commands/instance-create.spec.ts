import { prepare } from '../deployment/prepare';
import { element, end, path, processFile, serviceTask, start } from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';

const encode = (text: string) => new TextEncoder().encode(text);

async function twoVersions() {
  const engine = await engineFor({ name: 'p.bpmn', content: oneTask() });
  return engine.deploy(await prepare([{ name: 'p.bpmn', content: encode(`${oneTask()}\n`) }]));
}

test('starts the latest version, or the one that is asked for', async () => {
  const engine = await twoVersions();
  const create = (version?: number) =>
    engine.tell({ type: 'instance-create', bpmnProcessId: 'p', version, variables: {} }).response;
  expect(create()).toMatchObject({ version: 2, bpmnProcessId: 'p' });
  expect(create(-1)).toMatchObject({ version: 2 });
  const first = create(1);
  expect(first).toMatchObject({ version: 1 });
  const key = first?.type === 'instance-create' ? first.processDefinitionKey : 0;
  expect(engine.tell({ type: 'instance-create', processDefinitionKey: key, variables: {} }).response).toMatchObject({
    version: 1,
    processDefinitionKey: key,
  });
});

test.each([
  [{ bpmnProcessId: 'q' }, 'NOT_FOUND'],
  [{ bpmnProcessId: 'p', version: 9 }, 'NOT_FOUND'],
  [{ processDefinitionKey: 4711 }, 'NOT_FOUND'],
  [{}, 'INVALID_ARGUMENT'],
])('refuses %j with %s', async (which, code) => {
  const engine = await engineFor(oneTask());
  const output = engine.tell({ type: 'instance-create', variables: {}, ...which });
  expect(output).toMatchObject({ events: [], rejection: { command: 'CREATE', code } });
  expect(output.changes.size).toBe(0);
});

const startable = () => {
  const body = start('inner') + serviceTask('deep') + end('out') + path('inner', 'deep', 'out');
  const sub = element('subProcess', 'sub', '', { body });
  return processFile('p', start() + serviceTask('first') + sub + end() + path('start', 'first', 'sub', 'end'));
};

test('starts at the elements that are named, inside the scopes they stand in', async () => {
  const engine = await engineFor(startable());
  const startAt = ['deep', 'first'];
  engine.tell({ type: 'instance-create', bpmnProcessId: 'p', variables: { a: 1 }, startAt });
  expect(engine.path('ELEMENT_ACTIVATED')).toEqual(['p', 'sub', 'deep', 'first']);
  engine.completeJob('deep').completeJob('first').completeJob('deep').expectCompleted('p');
});

test.each([['start'], ['nobody'], ['p']])('does not start at %s', async (elementId) => {
  const engine = await engineFor(startable());
  const command = {
    type: 'instance-create',
    bpmnProcessId: 'p',
    variables: {},
    startAt: ['first', elementId],
  } as const;
  expect(engine.tell(command)).toMatchObject({
    events: [],
    rejection: { command: 'CREATE', code: 'INVALID_ARGUMENT' },
  });
});

test('tells its variables at the end to a client that waits, those that it wants', async () => {
  const engine = await engineFor(startable());
  const create = (awaitResult: readonly string[]) =>
    engine.tell({
      type: 'instance-create',
      bpmnProcessId: 'p',
      variables: { a: 1, b: 2 },
      startAt: ['deep'],
      awaitResult,
    });
  create([]);
  create(['b', 'none']);
  engine.completeJob('deep', { c: 3 }).completeJob('deep');
  const results = engine.eventsOf('PROCESS_INSTANCE_RESULT').map(({ value }) => value.variables);
  expect(results).toEqual([{ a: 1, b: 2, c: 3 }, { b: 2 }]);
  const { response } = create([]);
  engine.cancel(response?.type === 'instance-create' ? response.processInstanceKey : 0);
  expect(engine.eventsOf('PROCESS_INSTANCE_RESULT')).toHaveLength(2);
});
