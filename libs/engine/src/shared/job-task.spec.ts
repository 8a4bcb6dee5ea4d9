import { boundary, end, mappings, path, processFile, repeated, serviceTask, start, timer } from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';

const listener = (at: 'start' | 'end', type: string, retries = '') =>
  `<zeebe:executionListener eventType="${at}" type="${type}" ${retries && `retries="${retries}"`} />`;
const listened = (...inside: string[]) => `<zeebe:executionListeners>${inside.join('')}</zeebe:executionListeners>`;
const around = (task: string) => processFile('p', start() + task + end() + path('start', 'x', 'end'));

test('listeners are jobs before and after the work, one after the other', async () => {
  const all = listened(listener('start', 's1', '5'), listener('start', 's2'), listener('end', 'e1'));
  const engine = (await engineFor(around(serviceTask('x', all)))).create();
  const types = () => engine.jobs().map(({ type, retries }) => `${type} ${retries}`);
  expect(types()).toEqual(['s1 5']);
  engine.completeJob('s1');
  expect(types()).toEqual(['s2 3']);
  expect(engine.count('x', 'ELEMENT_ACTIVATED')).toBe(0);
  engine.completeJob('s2');
  expect(types()).toEqual(['x 3']);
  expect(engine.count('x', 'ELEMENT_ACTIVATED')).toBe(1);
  engine.completeJob('x');
  expect(types()).toEqual(['e1 3']);
  expect(engine.count('x', 'ELEMENT_COMPLETING')).toBe(1);
  engine.completeJob('e1').expectCompleted('p');
  expect(engine.eventsOf('JOB', 'COMPLETED').map(({ value }) => value.jobKind)).toEqual([
    'EXECUTION_LISTENER',
    'EXECUTION_LISTENER',
    'BPMN_ELEMENT',
    'EXECUTION_LISTENER',
  ]);
});

test("what a start listener gives is the task's own, what an end listener gives is for the scope around", async () => {
  const io = mappings([['=a', 'b']], [['=result', 'out']]);
  const task = serviceTask('x', io + listened(listener('start', 's'), listener('end', 'e')));
  const engine = (await engineFor(around(task))).create({ a: 1 }).completeJob('s', { mine: 2 });
  expect(engine.jobs('x')[0]?.variables).toEqual({ a: 1, b: 1, mine: 2 });
  engine.completeJob('x', { result: 3 });
  expect(engine.jobs('e')[0]?.variables).toMatchObject({ out: 3, result: 3 });
  engine.completeJob('e', { ours: 4 }).expectCompleted('p');
  const atProcess = engine.eventsOf('VARIABLE').filter(({ value }) => value.scopeKey === engine.instanceKey);
  expect(atProcess.map(({ value }) => value.name)).toEqual(['a', 'out', 'ours']);
});

test('boundary events wait from the work on, not while a listener runs', async () => {
  const late = boundary('late', 'x', timer('timeDuration', 'PT1H')) + end('gone') + path('late', 'gone');
  const task = serviceTask('x', listened(listener('start', 's'), listener('end', 'e'))) + late;
  const engine = (await engineFor(around(task)))
    .create()
    .advance('PT2H')
    .completeJob('s')
    .completeJob('x')
    .advance('PT2H');
  engine.completeJob('e').expectCompleted('end');
  expect(engine.count('gone')).toBe(0);
});

test('a listener that fails for good stops the task, and goes on when it has retries again', async () => {
  const engine = (await engineFor(around(serviceTask('x', listened(listener('start', 's')))))).create().failJob('s', 0);
  const [incident] = engine.incidents();
  expect(incident?.value.errorType).toBe('JOB_NO_RETRIES');
  engine.tell({ type: 'job-update-retries', key: incident!.value.jobKey, retries: 1 });
  engine.resolveIncident().completeJob('s').completeJob('x').expectCompleted('p');
});

test('an error of a listener is caught by nobody', async () => {
  const caught = boundary('no', 'x', '<bpmn:errorEventDefinition />') + end('sad') + path('no', 'sad');
  const engine = await engineFor(around(serviceTask('x', listened(listener('start', 's'))) + caught));
  engine.create().throwError('s', 'NO');
  expect(engine.incidents()[0]?.value.errorType).toBe('UNHANDLED_ERROR_EVENT');
});

test('when the work cannot begin, the listeners come again after the incident', async () => {
  const engine = (await engineFor(around(serviceTask('x', listened(listener('start', 's')), '=kind')))).create();
  engine.completeJob('s');
  expect(engine.incidents()[0]?.value.errorType).toBe('EXTRACT_VALUE_ERROR');
  engine.setVariables(engine.instanceKey, { kind: 'k' }).resolveIncident().completeJob('s').completeJob('k');
  engine.expectCompleted('p');
});

test('each inner instance of a multi-instance has its own listeners', async () => {
  const loop = repeated('inputCollection="=[1, 2]" outputCollection="out" outputElement="=r"');
  const engine = (await engineFor(around(serviceTask('x', listened(listener('end', 'e')), 'x', loop)))).create();
  engine.completeJob('x', { r: 1 }).completeJob('x', { r: 2 }).completeJob('e').completeJob('e').expectCompleted('p');
  expect(engine.variable('out')).toEqual([1, 2]);
});
