import { prepare } from '../deployment/prepare';
import type { Key } from '../protocol/key';
import { end, path, processFile, serviceTask, start } from '../testing/bpmn-text';
import { ScriptedEngine } from '../testing/scripted-engine';

const flowOf = (type: string) =>
  processFile('p', start() + serviceTask('work', '', type) + end() + path('start', 'work', 'end'));
const decisionOf = (value: number) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg" name="drg" namespace="http://farled.se/test">
  <decision id="d" name="d"><variable id="v" name="d" /><literalExpression id="l"><text>${value}</text></literalExpression></decision>
</definitions>`;
const formOf = (text: string) => JSON.stringify({ id: 'f', components: [], text });

async function deploy(engine: ScriptedEngine, name: string, content: string) {
  const [resource] = await prepare([{ name, content: new TextEncoder().encode(content) }]);
  engine.deploy([resource!]);
  const { value } = engine.eventsOf('DEPLOYMENT').at(-1)!;
  const [process, drg, form] = [value.processesMetadata, value.decisionRequirementsMetadata, value.formMetadata].map(
    ([first]) => first,
  ) as [
    { version: number; processDefinitionKey: Key }?,
    { decisionRequirementsVersion: number; decisionRequirementsKey: Key }?,
    { version: number; formKey: Key }?,
  ];
  if (process) return { key: process.processDefinitionKey, version: process.version };
  if (drg) return { key: drg.decisionRequirementsKey, version: drg.decisionRequirementsVersion };
  return { key: form!.formKey, version: form!.version };
}

const remove = (engine: ScriptedEngine, key: Key) => engine.tell({ type: 'resource-delete', key }).rejection;
const create = (engine: ScriptedEngine, version = -1) =>
  engine.tell({ type: 'instance-create', bpmnProcessId: 'p', version, variables: {} });

test('a process with instances stays, one without goes', async () => {
  const engine = new ScriptedEngine();
  const { key } = await deploy(engine, 'p.bpmn', flowOf('a'));
  engine.create().create();
  expect(remove(engine, key)).toMatchObject({ code: 'INVALID_STATE', command: 'DELETE' });
  engine.completeJob('a').cancel();
  const from = engine.events.length;
  expect(remove(engine, key)).toBeUndefined();
  expect(engine.story(from)).toEqual([
    'RESOURCE_DELETION DELETING',
    'PROCESS DELETING',
    'PROCESS DELETED',
    'RESOURCE_DELETION DELETED',
  ]);
  expect(remove(engine, key)).toMatchObject({ code: 'NOT_FOUND', command: 'DELETE' });
  expect(create(engine).rejection?.code).toBe('NOT_FOUND');
});

test('after the latest version the one before it is the latest; a number is never given again', async () => {
  const engine = new ScriptedEngine();
  const first = await deploy(engine, 'p.bpmn', flowOf('a'));
  const second = await deploy(engine, 'p.bpmn', flowOf('b'));
  remove(engine, second.key);
  expect(create(engine).response).toMatchObject({ version: 1, processDefinitionKey: first.key });
  expect(create(engine, 2).rejection?.code).toBe('NOT_FOUND');
  expect(await deploy(engine, 'p.bpmn', flowOf('a'))).toMatchObject({ version: 3 });
  expect((await deploy(engine, 'p.bpmn', flowOf('a'))).version).toBe(3);
});

test('a decision goes with its file, and the version before it answers', async () => {
  const engine = new ScriptedEngine();
  const first = await deploy(engine, 'd.dmn', decisionOf(1));
  const second = await deploy(engine, 'd.dmn', decisionOf(2));
  const ask = () => engine.tell({ type: 'decision-evaluate', decisionId: 'd', variables: {} });
  expect(ask().response).toMatchObject({ evaluation: { decisionOutput: '2' } });
  remove(engine, second.key);
  expect(ask().response).toMatchObject({ evaluation: { decisionOutput: '1' } });
  remove(engine, first.key);
  expect(ask().rejection?.code).toBe('INVALID_ARGUMENT');
  expect((await deploy(engine, 'd.dmn', decisionOf(1))).version).toBe(1);
});

test('what goes is told with the bytes it had', async () => {
  const engine = new ScriptedEngine();
  const { key: drg } = await deploy(engine, 'd.dmn', decisionOf(1));
  await deploy(engine, 'd.dmn', decisionOf(2));
  const { key: form } = await deploy(engine, 'f.form', formOf('a'));
  remove(engine, drg);
  remove(engine, form);
  for (const valueType of ['DECISION_REQUIREMENTS', 'FORM'] as const) {
    const events = engine.eventsOf(valueType);
    const [{ value: made }, { value: gone }] = [events[0]!, events.at(-1)!];
    expect(gone).toMatchObject({ checksum: made.checksum, resource: made.resource });
    expect(gone.checksum).not.toBe('');
  }
});

test('a form goes, and the version before it is there again, as it was', async () => {
  const engine = new ScriptedEngine();
  const first = await deploy(engine, 'f.form', formOf('a'));
  const second = await deploy(engine, 'f.form', formOf('b'));
  expect(remove(engine, second.key)).toBeUndefined();
  expect(await deploy(engine, 'f.form', formOf('a'))).toEqual(first);
});
