import {
  boundary,
  catchEvent,
  definition,
  element,
  end,
  flow,
  mappings,
  path,
  processFile,
  serviceTask,
  signal,
  start,
  startEvent,
  throwEvent,
  timer,
} from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';

const news = definition('signal', 'news');
const waits = processFile(
  'p',
  start() + catchEvent('wait', news) + serviceTask('read') + end() + path('start', 'wait', 'read', 'end'),
  signal('news'),
);
const starts = processFile('q', startEvent('begin', news) + end() + path('begin', 'end'), signal('news'));

test('goes to all who wait and starts the processes that begin with it', async () => {
  const engine = (await engineFor(waits, starts)).create().create().broadcast('news', { text: 'yes' });
  expect(engine.jobs('read').map(({ variables }) => variables)).toEqual([{ text: 'yes' }, { text: 'yes' }]);
  expect(engine.count('q')).toBe(1);
  expect(engine.eventsOf('SIGNAL').map(({ value }) => value.variables)).toEqual([{ text: 'yes' }]);
  expect(engine.eventsOf('SIGNAL_SUBSCRIPTION', 'DELETED')).toHaveLength(2);
});

test('is not kept for those who come later', async () => {
  const engine = (await engineFor(waits)).broadcast('news').create();
  expect(engine.count('wait')).toBe(0);
});

test('reaches any number, and leaves no trace of them', async () => {
  const engine = await engineFor(waits);
  for (let count = 0; count < 100; count++) engine.create();
  const pages = [...engine.store.rows].filter(([id]) => /^signals\/news\//.test(id));
  expect(pages.map(([, page]) => (page as unknown[]).length)).toEqual([32, 32, 32, 4]);
  engine.broadcast('news');
  expect(engine.count('wait')).toBe(100);
  expect([...engine.store.rows.keys()].filter((id) => id.startsWith('signals'))).toEqual([]);
});

test('passes over those who have gone meanwhile', async () => {
  const engine = await engineFor(waits);
  const keys = Array.from({ length: 70 }, () => engine.create().instanceKey);
  for (const key of keys.slice(0, 68)) engine.cancel(key);
  engine.broadcast('news');
  expect(engine.count('wait')).toBe(2);
});

test('beside an activity it comes as often as it is sent, each time with variables of its own', async () => {
  const xml = processFile(
    'p',
    start() +
      serviceTask('work') +
      boundary('heard', 'work', news, false) +
      end() +
      end('noted') +
      path('start', 'work', 'end') +
      flow('heard', 'noted'),
    signal('news'),
  );
  const engine = (await engineFor(xml)).create().broadcast('news', { n: 1 }).broadcast('news', { n: 2 });
  expect(engine.count('noted')).toBe(2);
  const scopes = engine.eventsOf('VARIABLE', 'CREATED').map(({ value }) => [value.value, value.scopeKey]);
  expect(scopes.filter(([, scope]) => scope !== engine.instanceKey).map(([value]) => value)).toEqual(['1', '2']);
  expect(engine.completeJob('work').expectCompleted('p').variable('n')).toBe(2);
});

test('is one of the events that an event-based gateway waits for', async () => {
  const xml = processFile(
    'p',
    start() +
      element('eventBasedGateway', 'either') +
      catchEvent('heard', news) +
      catchEvent('late', timer('timeDuration', 'PT1H')) +
      end() +
      path('start', 'either', 'heard', 'end') +
      path('either', 'late', 'end'),
    signal('news'),
  );
  const engine = (await engineFor(xml)).create().broadcast('news').expectCompleted('heard').expectCompleted('p');
  expect(engine.eventsOf('TIMER', 'CANCELED')).toHaveLength(1);
});

test('a process sends it with the variables that the event maps for it', async () => {
  const sends = processFile(
    'sends',
    start() + throwEvent('send', news, mappings([['=1', 'a']], [['=2', 'b']])) + end() + path('start', 'send', 'end'),
    signal('news', '="ne" + "ws"'),
  );
  const engine = (await engineFor(sends, waits)).create({}, 'p').create({ own: 3 }, 'sends');
  expect(engine.eventsOf('SIGNAL')[0]?.value).toMatchObject({ signalName: 'news', variables: { a: 1 } });
  expect(engine.jobs('read')[0]?.variables).toEqual({ a: 1 });
  expect(engine.variable('b')).toBe(2);
});
