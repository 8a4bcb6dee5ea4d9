import {
  boundary,
  definition,
  element,
  end,
  endEvent,
  error,
  flow,
  path,
  processFile,
  repeated,
  serviceTask,
  start,
  subProcess,
  throwEvent,
  undoable,
} from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';
import type { ScriptedEngine } from '../../testing/scripted-engine';

const undo = (activity = '') =>
  `<bpmn:compensateEventDefinition id="undoing" ${activity && `activityRef="${activity}"`} />`;

const steps = (engine: ScriptedEngine) =>
  engine.eventsOf('COMPENSATION_SUBSCRIPTION').map(({ intent, value }) => `${value.compensableActivityId} ${intent}`);

const two = (activity = '') =>
  processFile(
    'p',
    start() +
      undoable('a') +
      undoable('b') +
      throwEvent('back', undo(activity)) +
      end() +
      path('start', 'a', 'b', 'back', 'end'),
  );

test('calls the handlers of all that is done, and waits for them', async () => {
  const engine = (await engineFor(two())).create().completeJob('a').completeJob('b', { paid: true });
  expect(engine.jobs().map(({ type }) => type)).toEqual(['undo-a', 'undo-b']);
  expect(engine.completeJob('undo-a').count('back')).toBe(0);
  engine.completeJob('undo-b', { paid: false }).expectCompleted('back').expectCompleted('p');
  expect(engine.variable('paid')).toBe(false);
});

test('from an event sub-process, an activity of the scope around it too', async () => {
  const failed = `${element('startEvent', 'failed', '', { body: '<bpmn:errorEventDefinition />' })}${endEvent('back', undo('a'))}${path('failed', 'back')}`;
  const events = element('subProcess', 'events', '', { body: failed, attributes: 'triggeredByEvent="true"' });
  const steps = start() + undoable('a') + serviceTask('b') + end() + path('start', 'a', 'b', 'end');
  const engine = (await engineFor(processFile('p', steps + events))).create().completeJob('a').throwError('b', 'E');
  engine.completeJob('undo-a').expectCompleted('back').expectCompleted('p');
});

test('what is done in a sub-process that is ended is forgotten', async () => {
  const inner = start('in') + undoable('a') + serviceTask('b') + end('out') + path('in', 'a', 'b', 'out');
  const caught = boundary('caught', 'sub', definition('error', 'E')) + serviceTask('c') + end('e');
  const flows = path('start', 'sub', 'end') + path('caught', 'c', 'e');
  const file = processFile('p', start() + subProcess('sub', inner) + end() + caught + flows, error('E'));
  const engine = (await engineFor(file)).create().completeJob('a').throwError('b', 'E');
  expect(steps(engine)).toEqual(['a CREATED', 'a DELETED']);
  engine.completeJob('c').expectCompleted('p');
});

test('or of one activity; what is left is forgotten at the end', async () => {
  const engine = (await engineFor(two('b'))).create().completeJob('a').completeJob('b').completeJob('undo-b');
  expect(steps(engine.expectCompleted('p'))).toEqual([
    'a CREATED',
    'b CREATED',
    'b TRIGGERED',
    'b COMPLETED',
    'a DELETED',
  ]);
});

test('with nothing to make undone it goes on at once, and nothing is made undone twice', async () => {
  const xml = processFile(
    'p',
    start() +
      undoable('a') +
      throwEvent('one', undo()) +
      endEvent('two', undo().replace('undoing', 'again')) +
      path('start', 'a', 'one', 'two'),
  );
  const engine = (await engineFor(xml)).create().completeJob('a').completeJob('undo-a').expectCompleted('p');
  expect(engine.eventsOf('JOB', 'CREATED').map(({ value }) => value.type)).toEqual(['a', 'undo-a']);
});

const nested = (after: string) =>
  processFile(
    'p',
    start() +
      subProcess(
        'sub',
        start('in') + undoable('a') + serviceTask('more') + end('out') + path('in', 'a', 'more', 'out'),
      ) +
      after,
    error('NO'),
  );

test('what was done in a sub-process is made undone when that is done, too', async () => {
  const engine = (await engineFor(nested(endEvent('back', undo()) + path('start', 'sub', 'back')))).create();
  engine.completeJob('a').completeJob('more').completeJob('undo-a').expectCompleted('p');
  expect(steps(engine)).toEqual([
    'a CREATED',
    'sub CREATED',
    'sub TRIGGERED',
    'a TRIGGERED',
    'a COMPLETED',
    'sub COMPLETED',
  ]);
});

test('a sub-process that was ended has nothing to make undone', async () => {
  const after =
    boundary('no', 'sub', definition('error', 'NO')) +
    end() +
    endEvent('back', undo()) +
    path('start', 'sub', 'end') +
    flow('no', 'back');
  const engine = (await engineFor(nested(after)))
    .create()
    .completeJob('a')
    .throwError('more', 'NO')
    .expectCompleted('p');
  expect(steps(engine)).toEqual(['a CREATED', 'a DELETED']);
});

test('an instance that is cancelled while it waits leaves nothing', async () => {
  const engine = (await engineFor(two())).create().completeJob('a').completeJob('b').cancel();
  expect([...engine.store.rows.keys()].filter((id) => /^(instance|owner)/.test(id))).toEqual([]);
  expect(engine.count('undo-a', 'ELEMENT_TERMINATED')).toBe(1);
});

test('handlers begin one after the other', async () => {
  const engine = (await engineFor(two())).create().completeJob('a').completeJob('b');
  const steps = engine.story().filter((step) => /^undo-[ab] |^JOB/.test(step));
  expect(steps.slice(-6)).toEqual([
    'undo-a ELEMENT_ACTIVATING',
    'JOB CREATED',
    'undo-a ELEMENT_ACTIVATED',
    'undo-b ELEMENT_ACTIVATING',
    'JOB CREATED',
    'undo-b ELEMENT_ACTIVATED',
  ]);
});

test('what a repeated handler does each time is no compensation of its own', async () => {
  const loop = repeated('inputCollection="=[1, 2]"');
  const task = undoable('a').replace(
    /(<bpmn:serviceTask isForCompensation.*?<\/bpmn:extensionElements>)/s,
    `$1${loop}`,
  );
  const xml = processFile('p', start() + task + endEvent('back', undo()) + path('start', 'a', 'back'));
  const engine = (await engineFor(xml)).create().completeJob('a').completeJob('undo-a').completeJob('undo-a');
  const types = engine
    .expectCompleted('p')
    .eventsOf('PROCESS_INSTANCE', 'ELEMENT_COMPLETED')
    .filter(({ value }) => value.elementId === 'undo-a')
    .map(({ value }) => `${value.bpmnElementType} ${value.bpmnEventType}`);
  expect(types).toEqual(['SERVICE_TASK UNSPECIFIED', 'SERVICE_TASK UNSPECIFIED', 'MULTI_INSTANCE_BODY COMPENSATION']);
});

test('a repeated activity is made undone once', async () => {
  const loop =
    '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1, 2]" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>';
  const repeated = undoable('a').replace('</bpmn:extensionElements>', `</bpmn:extensionElements>${loop}`);
  const xml = processFile('p', start() + repeated + endEvent('back', undo()) + path('start', 'a', 'back'));
  const engine = (await engineFor(xml)).create().completeJob('a').completeJob('a').completeJob('undo-a');
  expect(engine.expectCompleted('p').count('undo-a')).toBe(1);
});
