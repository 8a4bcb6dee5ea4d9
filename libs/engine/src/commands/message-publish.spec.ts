import {
  catchEvent,
  end,
  eventSubProcess,
  message,
  messageEvent,
  path,
  processFile,
  serviceTask,
  start,
  subProcess,
} from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';

const waits = (id = 'p', key = '=key') =>
  processFile(
    id,
    start() + catchEvent('wait', messageEvent('news')) + end() + path('start', 'wait', 'end'),
    message('news', key),
  );

const publish = { type: 'message-publish', name: 'news', correlationKey: '1', timeToLive: 0, variables: {} } as const;

test('goes to who waits for it; one that nobody waits for is gone at once', async () => {
  const engine = await engineFor(waits());
  engine.publish('news', '1').create({ key: '1' });
  expect(engine.count('wait')).toBe(0);
  engine.publish('news', '1', { variables: { x: 1 } }).expectCompleted('p');
  expect(engine.eventsOf('MESSAGE').map(({ intent }) => intent)).toEqual([
    'PUBLISHED',
    'EXPIRED',
    'PUBLISHED',
    'EXPIRED',
  ]);
  expect([...engine.store.rows.keys()].filter((id) => /^(messages|subscriptions)/.test(id))).toEqual([]);
});

test('with a time to live it waits, and the oldest comes first', async () => {
  const engine = await engineFor(waits());
  engine.publish('news', '1', { timeToLive: 5000, variables: { x: 1 } });
  engine.publish('news', '1', { timeToLive: 5000, variables: { x: 2 } });
  engine.create({ key: '1' }).expectCompleted('p');
  expect(engine.variable('x')).toBe(1);
  engine.create({ key: '1' });
  expect(engine.variable('x')).toBe(2);
});

test('one that came before is taken when what goes on beside has had its turn', async () => {
  const reply = eventSubProcess('reply', messageEvent('news'), end('replied') + path('reply-start', 'replied'));
  const scope = subProcess('scope', start('in') + serviceTask('work') + path('in', 'work'));
  const file = processFile(
    'p',
    start() + scope + end() + path('start', 'scope', 'end') + reply,
    message('news', '="1"'),
  );
  const engine = (await engineFor(file)).publish('news', '1', { timeToLive: 5000 });
  const told = engine.create().expectCompleted('p').story();
  expect(told.filter((step) => /^(scope|in|reply) |^reply-start ELEMENT_ACT/.test(step))).toEqual([
    'scope ELEMENT_ACTIVATING',
    'scope ELEMENT_ACTIVATED',
    'in ELEMENT_ACTIVATING',
    'in ELEMENT_ACTIVATED',
    'scope ELEMENT_TERMINATING',
    'in ELEMENT_TERMINATING',
    'in ELEMENT_TERMINATED',
    'scope ELEMENT_TERMINATED',
    'reply ELEMENT_ACTIVATING',
    'reply ELEMENT_ACTIVATED',
    'reply-start ELEMENT_ACTIVATING',
    'reply-start ELEMENT_ACTIVATED',
    'reply ELEMENT_COMPLETING',
    'reply ELEMENT_COMPLETED',
  ]);
});

test('after its deadline it is no more', async () => {
  const engine = await engineFor(waits());
  engine.publish('news', '1', { timeToLive: 5000 }).advance(5000).create({ key: '1' });
  expect(engine.count('wait')).toBe(0);
  expect(engine.eventsOf('MESSAGE', 'EXPIRED')).toHaveLength(1);
});

test('a message that is past its deadline but not swept yet is not given to anybody', async () => {
  const engine = await engineFor(waits());
  engine.publish('news', '1', { timeToLive: 5000 });
  engine.now += 5000;
  engine.create({ key: '1' });
  expect(engine.count('wait')).toBe(0);
});

test('the same id is taken once while the first is alive', async () => {
  const engine = await engineFor(waits());
  const alive = { ...publish, messageId: 'm1', timeToLive: 5000 };
  engine.tell(alive);
  expect(engine.tell(alive).rejection?.code).toBe('ALREADY_EXISTS');
  expect(engine.tell({ ...alive, correlationKey: '2' }).rejection).toBeUndefined();
  engine.advance(5000);
  expect(engine.tell(alive).rejection).toBeUndefined();
});

test('one message goes to one instance of a process, and to as many processes as wait', async () => {
  const engine = await engineFor(waits('p'), waits('q'));
  engine.create({ key: '1' }, 'p').create({ key: '1' }, 'p').create({ key: '1' }, 'q');
  engine.publish('news', '1', { timeToLive: 5000 });
  expect(engine.count('p')).toBe(1);
  expect(engine.count('q')).toBe(1);
  engine.create({ key: '1' }, 'q');
  expect(engine.count('q')).toBe(1);
});

test('a number is a correlation key; null is an incident', async () => {
  const engine = (await engineFor(waits())).create({ key: 12 }).publish('news', '12').expectCompleted('p');
  engine.create({ key: null });
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'wait' });
  engine.setVariables(engine.instanceKey, { key: 'ok' }).resolveIncident().publish('news', 'ok');
  expect(engine.count('p')).toBe(2);
});

test('names with slashes do not get mixed up', async () => {
  const engine = await engineFor(waits());
  engine.publish('a/b', 'c', { timeToLive: 5000 }).publish('a', 'b/c', { timeToLive: 5000 });
  expect([...engine.store.rows.keys()].filter((id) => id.startsWith('messages/'))).toHaveLength(2);
});
