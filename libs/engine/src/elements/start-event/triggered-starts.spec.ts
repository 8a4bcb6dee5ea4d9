import { prepare } from '../../deployment/prepare';
import {
  definition,
  element,
  end,
  flow,
  mappings,
  messageEvent,
  path,
  processFile,
  serviceTask,
  signal,
  start,
  startEvent,
  timer,
} from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';
import type { ScriptedEngine } from '../../testing/scripted-engine';

const beside = '<bpmn:message id="news" name="news" />';
const byMessage = (id = 'p', task = 'work') =>
  processFile(
    id,
    startEvent('heard', messageEvent('news')) + serviceTask(task) + end() + path('heard', task, 'end'),
    beside,
  );
const byTimer = (kind: 'timeDate' | 'timeCycle', text: string) =>
  processFile('p', startEvent('due', timer(kind, text)) + end() + path('due', 'end'));

async function redeploy(engine: ScriptedEngine, xml: string): Promise<void> {
  engine.deploy(await prepare([{ name: '1.bpmn', content: new TextEncoder().encode(xml) }]));
}

const starts = (engine: ScriptedEngine) => [...engine.store.rows.keys()].filter((id) => /starts\//.test(id));

test('a message without key starts as many instances as come, with its variables', async () => {
  const engine = await engineFor(byMessage());
  engine.publish('news', '', { variables: { n: 1 } }).publish('news', '', { variables: { n: 2 } });
  expect(engine.jobs('work').map(({ variables }) => variables)).toEqual([{ n: 1 }, { n: 2 }]);
  expect(engine.eventsOf('PROCESS_INSTANCE_CREATION')).toEqual([]);
});

test('with a key one instance runs at a time; when it ends the oldest message that waits starts the next', async () => {
  const engine = await engineFor(byMessage());
  for (const n of [1, 2, 3]) engine.publish('news', 'k', { variables: { n }, timeToLive: 60_000 });
  engine.publish('news', 'other', { variables: { n: 4 } });
  expect(engine.jobs('work').map(({ variables }) => variables.n)).toEqual([1, 4]);
  engine.completeJob('work');
  expect(engine.jobs('work').map(({ variables }) => variables.n)).toEqual([4, 2]);
  engine.cancel(engine.jobs('work')[1]!.processInstanceKey);
  expect(engine.jobs('work').map(({ variables }) => variables.n)).toEqual([4, 3]);
  engine.completeJob('work').completeJob('work');
  expect([...engine.store.rows.keys()].filter((id) => /^(instance|message-lock)/.test(id))).toEqual([]);
});

test('a message that is past its deadline starts nothing', async () => {
  const engine = await engineFor(byMessage());
  engine.publish('news', 'k', { timeToLive: 1000 }).publish('news', 'k', { timeToLive: 1000 }).advance(2000);
  expect(engine.completeJob('work').jobs()).toEqual([]);
});

test('one message starts each process once, and none that it has reached already', async () => {
  const engine = (await engineFor(byMessage('p'), byMessage('q'))).publish('news', '');
  expect(engine.eventsOf('MESSAGE_START_EVENT_SUBSCRIPTION', 'CORRELATED')).toHaveLength(2);
});

test('a date starts one instance, a cycle as many as it says, each from when the last was due', async () => {
  const once = (await engineFor(byTimer('timeDate', '2026-01-02T00:00:00Z'))).advance('P10D');
  expect(once.count('p')).toBe(1);
  const engine = (await engineFor(byTimer('timeCycle', 'R3/PT1H'))).advance('P1D');
  const fired = engine.eventsOf('TIMER', 'TRIGGERED').map(({ value }) => [value.dueDate, value.repetitions]);
  const begin = Date.UTC(2026, 0, 1);
  expect(fired).toEqual([1, 2, 3].map((hours) => [begin + hours * 3_600_000, 4 - hours]));
  expect(engine.count('p')).toBe(3);
  expect(starts(engine)).toEqual([]);
});

test('a cron expression starts one a day, by Swedish clocks', async () => {
  const engine = (await engineFor(byTimer('timeCycle', '0 0 9 * * MON-FRI'))).advance('P7D');
  expect(engine.count('p')).toBe(5);
  expect(new Date(engine.eventsOf('TIMER')[0]!.value.dueDate).toISOString()).toBe('2026-01-01T08:00:00.000Z');
});

test('a signal, a message and a client each start at their own event', async () => {
  const xml = processFile(
    'p',
    start() +
      startEvent('heard', messageEvent('news'), mappings([], [['=n + 1', 'm']])) +
      startEvent('alarmed', definition('signal', 'alarm')) +
      element('exclusiveGateway', 'merge') +
      serviceTask('work') +
      end() +
      path('start', 'merge', 'work', 'end') +
      flow('heard', 'merge') +
      flow('alarmed', 'merge'),
    beside + signal('alarm'),
  );
  const engine = (await engineFor(xml)).create({ n: 0 }).broadcast('alarm', { n: 1 });
  engine.publish('news', '', { variables: { n: 2 } });
  expect(engine.path().filter((id) => /start|heard|alarmed/.test(id))).toEqual(['start', 'alarmed', 'heard']);
  expect(engine.jobs('work').map(({ variables }) => variables)).toEqual([{ n: 0 }, { n: 1 }, { m: 3 }]);
});

test('a client cannot start a process that has no start for it', async () => {
  const engine = await engineFor(byMessage());
  const { rejection } = engine.tell({ type: 'instance-create', bpmnProcessId: 'p', variables: {} });
  expect(rejection?.code).toBe('INVALID_STATE');
});

test('a new version takes the starts over; instances of the old one go on', async () => {
  const engine = (await engineFor(byMessage())).publish('news', '');
  await redeploy(engine, byMessage('p', 'other'));
  engine.publish('news', '');
  expect(engine.jobs().map(({ type, processDefinitionVersion }) => [type, processDefinitionVersion])).toEqual([
    ['work', 1],
    ['other', 2],
  ]);
  await redeploy(engine, byTimer('timeCycle', 'R/PT1H'));
  expect(engine.publish('news', '').jobs()).toHaveLength(2);
  await redeploy(engine, processFile('p', start() + end() + path('start', 'end')));
  expect(engine.advance('P1D').eventsOf('TIMER').at(-1)?.intent).toBe('CANCELED');
  expect(starts(engine)).toEqual([]);
});

test('the lock holds across versions', async () => {
  const engine = (await engineFor(byMessage())).publish('news', 'k');
  await redeploy(engine, byMessage('p', 'other'));
  engine.publish('news', 'k', { timeToLive: 60_000 });
  expect(engine.jobs()).toHaveLength(1);
  expect(
    engine
      .completeJob('work')
      .jobs()
      .map(({ type }) => type),
  ).toEqual(['other']);
});

test('when the latest version is deleted, the one before has its starts again', async () => {
  const engine = await engineFor(byMessage());
  await redeploy(engine, byMessage('p', 'other'));
  const { processDefinitionKey: key } = engine.eventsOf('PROCESS', 'CREATED').at(-1)!.value;
  engine.tell({ type: 'resource-delete', key });
  expect(
    engine
      .publish('news', '')
      .jobs()
      .map(({ type }) => type),
  ).toEqual(['work']);
});
