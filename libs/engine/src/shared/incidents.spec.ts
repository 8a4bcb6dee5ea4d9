import { element, end, flow, mappings, path, processFile, serviceTask, start } from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';

const around = (task: string) => processFile('p', start() + task + end() + path('start', 'x', 'end'));
const tooLong = 'sum(for i in 1..size return i)';

test.each([
  ['IO_MAPPING_ERROR', 'an input', mappings([[`=${tooLong}`, 'b']])],
  ['EXTRACT_VALUE_ERROR', 'the retries', ''],
])('%s: %s is worked out again after the incident', async (errorType, _what, io) => {
  const task = io
    ? serviceTask('x', io)
    : element('serviceTask', 'x', `<zeebe:taskDefinition type="x" retries="=${tooLong}" />`);
  const engine = (await engineFor(around(task))).create({ size: 1e6 });
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType, elementId: 'x', jobKey: -1 });
  expect(engine.jobs()).toEqual([]);
  engine.setVariables(engine.instanceKey, { size: 2 }).resolveIncident().completeJob('x').expectCompleted('p');
});

test('IO_MAPPING_ERROR: outputs are mapped again with what the job gave', async () => {
  const task = serviceTask('x', mappings([], [[`=${tooLong} + given`, 'out']]));
  const engine = (await engineFor(around(task))).create({ size: 1e6 }).completeJob('x', { given: 4 });
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType: 'IO_MAPPING_ERROR' });
  engine.setVariables(engine.instanceKey, { size: 1 }).resolveIncident().expectCompleted('p');
  expect(engine.variable('out')).toBe(5);
});

test('an incident that comes again is a new one', async () => {
  const engine = (await engineFor(around(serviceTask('x', '', '=kind')))).create();
  const [first] = engine.incidents();
  engine.resolveIncident();
  const [second] = engine.incidents();
  expect(second?.key).not.toBe(first?.key);
  expect(engine.eventsOf('INCIDENT', 'RESOLVED').map(({ key }) => key)).toEqual([first?.key]);
});

test.each([
  ['a number', 5],
  ['nothing', null],
  ['an empty text', ''],
])('EXTRACT_VALUE_ERROR: a job type cannot be %s', async (_what, kind) => {
  const engine = (await engineFor(around(serviceTask('x', '', '=kind')))).create({ kind });
  expect(engine.incidents()[0]?.value.errorType).toBe('EXTRACT_VALUE_ERROR');
});

test('a fixed text that reads as a number is no job type, as in Zeebe', async () => {
  const engine = (await engineFor(around(serviceTask('x', '', '123')))).create();
  expect(engine.incidents()[0]?.value.errorType).toBe('EXTRACT_VALUE_ERROR');
});

test('retries are cut to a whole number, and a job may begin without any', async () => {
  const task = element('serviceTask', 'x', '<zeebe:taskDefinition type="x" retries="=r" />');
  const engine = await engineFor(around(task));
  expect(engine.create({ r: 2.7 }).jobs('x')[0]?.retries).toBe(2);
  engine.cancel();
  expect(engine.create({ r: 0 }).jobs('x')[0]?.retries).toBe(0);
});

test('JOB_NO_RETRIES: is resolved only when the job has retries again', async () => {
  const engine = (await engineFor(oneTask())).create().failJob('work', 0, { errorMessage: 'no luck' });
  const [incident] = engine.incidents();
  expect(incident?.value).toMatchObject({ errorType: 'JOB_NO_RETRIES', errorMessage: 'no luck' });
  expect(engine.tell({ type: 'incident-resolve', key: incident!.key }).rejection?.code).toBe('NOT_FOUND');
  engine.tell({ type: 'job-update-retries', key: incident!.value.jobKey, retries: 2 });
  engine.resolveIncident().completeJob('work').expectCompleted('p');
});

test('UNHANDLED_ERROR_EVENT: the job can be done after all', async () => {
  const engine = (await engineFor(oneTask())).create().throwError('work', 'E');
  const [incident] = engine.incidents();
  expect(incident?.value).toMatchObject({ errorType: 'UNHANDLED_ERROR_EVENT', elementId: 'NO_CATCH_EVENT_FOUND' });
  engine.resolveIncident();
  expect(engine.jobs('work')).toMatchObject([{ elementId: 'work', retries: 3 }]);
  engine.completeJob('work').expectCompleted('p');
});

test('CONDITION_ERROR: chooses again', async () => {
  const gateway = element('exclusiveGateway', 'x') + end('b') + flow('x', 'b', '=n = 2');
  const file = processFile('p', start() + gateway + end() + flow('start', 'x') + flow('x', 'end', '=n = 1'));
  const engine = (await engineFor(file)).create({ n: 0 });
  expect(engine.incidents()[0]?.value.errorType).toBe('CONDITION_ERROR');
  engine.setVariables(engine.instanceKey, { n: 2 }).resolveIncident().expectCompleted('b').expectCompleted('p');
});

test.each([
  ['CALLED_ELEMENT_ERROR', element('callActivity', 'x', '<zeebe:calledElement processId="nobody" />')],
  [
    'CALLED_DECISION_ERROR',
    element('businessRuleTask', 'x', '<zeebe:calledDecision decisionId="nobody" resultVariable="r" />'),
  ],
  ['FORM_NOT_FOUND', element('userTask', 'x', '<zeebe:formDefinition formId="nobody" />')],
])('%s: an incident on the element, and a new one when nothing has changed', async (errorType, task) => {
  const engine = (await engineFor(around(task))).create().resolveIncident();
  expect(engine.incidents().map(({ value }) => value.errorType)).toEqual([errorType]);
  engine.cancel();
  expect(engine.incidents()).toEqual([]);
  expect([...engine.store.rows.keys()].filter((id) => /^(instance|owner)/.test(id))).toEqual([]);
});
