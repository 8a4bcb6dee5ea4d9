import {
  boundary,
  end,
  eventSubProcess,
  message,
  messageEvent,
  path,
  processFile,
  repeated,
  serviceTask,
  start,
  subProcess,
  timer,
} from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';

const file = processFile(
  'p',
  start() +
    serviceTask('work') +
    boundary('late', 'work', timer('timeDate', '=due')) +
    end() +
    end('too-late') +
    path('start', 'work', 'end') +
    path('late', 'too-late'),
);

test('fires once', async () => {
  const engine = (await engineFor(file)).create({ due: '2026-03-01T08:00:00Z' });
  const { key, value } = engine.eventsOf('TIMER', 'CREATED')[0]!;
  expect(value).toMatchObject({ dueDate: Date.parse('2026-03-01T08:00:00Z'), targetElementId: 'late', repetitions: 1 });
  engine.advance('P60D').expectCompleted('too-late');
  expect(engine.tell({ type: 'timer-trigger', key, rootKey: engine.instanceKey }).rejection?.code).toBe('NOT_FOUND');
});

test('a date that cannot be read is an incident', async () => {
  const engine = (await engineFor(file)).create({ due: 'tomorrow' });
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'work' });
  expect(engine.jobs()).toEqual([]);
  engine.setVariables(engine.instanceKey, { due: '2026-03-01' }).resolveIncident().completeJob('work');
  expect(engine.eventsOf('TIMER').map(({ intent }) => intent)).toEqual(['CREATED', 'CANCELED']);
});

describe('a timer on a scope that an event sub-process interrupts', () => {
  const isHit = serviceTask('work', '', 'work', repeated('inputCollection="=items"'));
  const inside =
    start('begin') +
    isHit +
    path('begin', 'work') +
    eventSubProcess('stopped', messageEvent('stop'), serviceTask('tidy') + path('stopped-start', 'tidy'));
  const scope = processFile(
    'p',
    start() +
      subProcess('scope', inside) +
      boundary('late', 'scope', timer('timeDuration', 'PT1H')) +
      end('too-late') +
      path('start', 'scope') +
      path('late', 'too-late'),
    message('stop', '="s"'),
  );

  test('fires when everything in it has ended, in however many steps', async () => {
    const engine = (await engineFor(scope)).create({ items: Array.from({ length: 150 }, (_, n) => n) });
    const { key } = engine.eventsOf('TIMER', 'CREATED')[0]!;
    const fired = { type: 'timer-trigger', key, rootKey: engine.instanceKey } as const;
    const stop = { type: 'message-publish', name: 'stop', correlationKey: 's', messageId: '', variables: {} } as const;
    const { followUp } = engine.begin({ ...stop, timeToLive: 0 });
    expect(followUp).toBeDefined();
    expect(engine.begin(fired).rejection?.code).toBe('INVALID_STATE');
    engine.tell(followUp!);
    expect(engine.jobs().map(({ type }) => type)).toEqual(['tidy']);
    engine.tell(fired);
    engine.expectCompleted('too-late').expectCompleted('p');
  });
});
