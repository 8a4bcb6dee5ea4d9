import { prepare } from '../deployment/prepare';
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
