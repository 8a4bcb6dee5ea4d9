import {
  boundary,
  element,
  end,
  mappings,
  path,
  processFile,
  repeated,
  serviceTask,
  start,
  timer,
} from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';
import type { ScriptedEngine } from '../../testing/scripted-engine';

const around = (activity: string, beside = '') =>
  processFile('p', start() + activity + end() + path('start', 'x', 'end'), beside);
const work = (loop: string, extensions = '') => serviceTask('x', extensions, 'x', loop);
const list = 'inputCollection="=items" inputElement="item"';
const results = `${list} outputCollection="results" outputElement="=result"`;

const complete = (engine: ScriptedEngine, at: number, variables = {}) =>
  engine.tell({ type: 'job-complete', key: engine.jobs()[at]!.key, variables });

test('runs the activity for each item at once, and gathers the results in the order of the list', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ neighbours: [{ id: 'n1' }, { id: 'n2' }] });
  expect(engine.jobs('ask').map(({ variables }) => [variables.loopCounter, variables.receiver])).toEqual([
    [1, 'n1'],
    [2, 'n2'],
  ]);
  complete(engine, 1, { said: 'no' });
  expect(engine.count('end')).toBe(0);
  complete(engine, 0, { said: 'yes' });
  engine.expectCompleted('end');
  expect(engine.eventsOf('VARIABLE').at(-1)?.value).toMatchObject({
    name: 'opinions',
    value: '["yes","no"]',
    scopeKey: engine.instanceKey,
  });
});

test.each([
  [false, '=items'],
  [true, '=items'],
  [false, '=items.all'],
])('looks at its list again when one is done (in sequence: %s, %s)', async (isSequential, source) => {
  const loop = repeated(`inputCollection="${source}"`, { isSequential });
  const items = (all: unknown) => (source === '=items' ? { items: all } : { items: { all } }) as never;
  const engine = (await engineFor(around(work(loop)))).create(items([1, 2, 3]));
  engine.setVariables(engine.instanceKey, items('no list')).completeJob('x');
  const body = engine.eventsOf('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED').find(({ value }) => value.elementId === 'x')!;
  const [incident] = engine.incidents();
  expect(incident?.value).toMatchObject({ errorType: 'EXTRACT_VALUE_ERROR', variableScopeKey: body.key });
  engine.setVariables(engine.instanceKey, items([1, 2, 3]));
  engine.tell({ type: 'incident-resolve', key: incident!.key });
  engine.completeJob('x').completeJob('x').expectCompleted('p');
});

test('writes the records of body and inner instances in the order of Zeebe', async () => {
  const engine = (await engineFor(around(work(repeated(results))))).create({ items: [7] });
  const from = engine.events.findIndex(
    ({ value }) => 'bpmnElementType' in value && value.bpmnElementType === 'MULTI_INSTANCE_BODY',
  );
  engine.completeJob('x', { result: 8 });
  const story = engine.story(from);
  expect(story.slice(0, story.indexOf('x-end SEQUENCE_FLOW_TAKEN'))).toEqual([
    'x ELEMENT_ACTIVATING',
    'x ELEMENT_ACTIVATED',
    'VARIABLE CREATED results=[null]',
    'x ELEMENT_ACTIVATING',
    'VARIABLE CREATED item=7',
    'VARIABLE CREATED result=null',
    'VARIABLE CREATED loopCounter=1',
    'JOB CREATED',
    'x ELEMENT_ACTIVATED',
    'JOB COMPLETED',
    'x ELEMENT_COMPLETING',
    'VARIABLE UPDATED result=8',
    'VARIABLE UPDATED results=[8]',
    'x ELEMENT_COMPLETED',
    'x ELEMENT_COMPLETING',
    'VARIABLE CREATED results=[8]',
    'x ELEMENT_COMPLETED',
  ]);
});

test('one after the other when it is sequential', async () => {
  const engine = (await engineFor(around(work(repeated(results, { isSequential: true }))))).create({ items: [1, 2] });
  expect(engine.jobs().map(({ variables }) => variables.item)).toEqual([1]);
  engine.completeJob('x', { result: 'a' });
  expect(engine.jobs().map(({ variables }) => variables.item)).toEqual([2]);
  engine.completeJob('x', { result: 'b' }).expectCompleted('p');
  expect(engine.variable('results')).toEqual(['a', 'b']);
});

test.each([true, false])('an empty list is done at once (sequential: %s)', async (isSequential) => {
  const engine = (await engineFor(around(work(repeated(results, { isSequential }))))).create({ items: [] });
  engine.expectCompleted('p');
  expect(engine.variable('results')).toEqual([]);
});

test('ends the rest when the completion condition is true', async () => {
  const completionCondition =
    '=numberOfCompletedInstances + numberOfTerminatedInstances = 2 and numberOfActiveInstances = 1';
  const engine = (await engineFor(around(work(repeated(list, { completionCondition }))))).create({ items: [1, 2, 3] });
  complete(engine, 0);
  expect(engine.count('p')).toBe(0);
  complete(engine, 0);
  engine.expectCompleted('p');
  expect(engine.path('ELEMENT_TERMINATED')).toEqual(['x']);
  expect(engine.eventsOf('JOB', 'CANCELED')).toHaveLength(1);
});

test('stands still while its list is none, and begins when it is one', async () => {
  const engine = (await engineFor(around(work(repeated(list))))).create({ items: 5 });
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'x' });
  engine
    .setVariables(engine.instanceKey, { items: [1] })
    .resolveIncident()
    .completeJob('x')
    .expectCompleted('p');
});

test('a completion condition that is no answer stops the inner instance before it is completed', async () => {
  const loop = repeated(results, { completionCondition: '=enough' });
  const engine = (await engineFor(around(work(loop)))).create({ items: [1, 2] }).completeJob('x', { result: 1 });
  expect(engine.incidents()[0]?.value.errorType).toBe('EXTRACT_VALUE_ERROR');
  expect(engine.count('x')).toBe(0);
  engine.setVariables(engine.instanceKey, { enough: true }).resolveIncident().expectCompleted('p');
  expect(engine.variable('results')).toEqual([1, null]);
  const atProcess = engine.eventsOf('VARIABLE').filter(({ value }) => value.scopeKey === engine.instanceKey);
  expect(atProcess.map(({ value }) => value.name)).toEqual(['items', 'enough', 'results']);
});

test('an output element that cannot be evaluated stops the inner instance', async () => {
  const failing = `${list} outputCollection="results" outputElement="=sum(for i in 1..size return i)"`;
  const engine = (await engineFor(around(work(repeated(failing))))).create({ items: [1], size: 1e6 }).completeJob('x');
  expect(engine.incidents()[0]?.value.errorType).toBe('EXTRACT_VALUE_ERROR');
  engine.setVariables(engine.instanceKey, { size: 2 }).resolveIncident().expectCompleted('p');
  expect(engine.variable('results')).toEqual([3]);
});

test('boundary events are on the body: they end all inner instances', async () => {
  const timeout = boundary('late', 'x', timer('timeDuration', 'PT1H')) + end('gone') + path('late', 'gone');
  const engine = (await engineFor(around(work(repeated(list)) + timeout))).create({ items: [1, 2] });
  expect(engine.eventsOf('TIMER', 'CREATED')).toHaveLength(1);
  engine.advance('PT1H').expectCompleted('gone').expectCompleted('p');
  expect(engine.path('ELEMENT_TERMINATED')).toEqual(['x', 'x', 'x']);
});

test('an error of one inner instance is caught on the body', async () => {
  const caught = boundary('no', 'x', '<bpmn:errorEventDefinition errorRef="e" />') + end('sad') + path('no', 'sad');
  const file = around(work(repeated(list)) + caught, '<bpmn:error id="e" errorCode="NO" />');
  const engine = (await engineFor(file)).create({ items: [1, 2] }).throwError('x', 'NO');
  engine.expectCompleted('sad').expectCompleted('p');
  expect(engine.jobs()).toEqual([]);
});

test('a sub-process in a sub-process: each inner instance has its own variables', async () => {
  const inside =
    start('a') + serviceTask('b', '', 'b', repeated('inputCollection="=item" inputElement="part"')) + end('c');
  const io = mappings([['=item', 'mine']]);
  const sub = element('subProcess', 'x', io, { body: repeated(list) + inside + path('a', 'b', 'c') });
  const engine = (await engineFor(around(sub))).create({ items: [[1, 2], [3]] });
  expect(engine.jobs('b').map(({ variables: { part, mine } }) => [part, mine])).toEqual([
    [1, [1, 2]],
    [2, [1, 2]],
    [3, [3]],
  ]);
  engine.completeJob('b').completeJob('b').completeJob('b').expectCompleted('p');
  expect([...engine.store.rows.keys()].filter((id) => /^(instance|owner)/.test(id))).toEqual([]);
});

test('a list of thousands is begun in many steps, each within its limit', async () => {
  const engine = await engineFor(around(work(repeated(list))));
  engine.create({ items: Array.from({ length: 2000 }, (_, at) => at) });
  expect(engine.eventsOf('JOB', 'CREATED')).toHaveLength(2000);
  engine.cancel();
  expect(engine.count('x', 'ELEMENT_TERMINATED')).toBe(2001);
  expect([...engine.store.rows.keys()].filter((id) => /^(instance|owner|follow-up)/.test(id))).toEqual([]);
});
