import {
  boundary,
  definition,
  element,
  end,
  endEvent,
  escalation,
  eventSubProcess,
  flow,
  path,
  processFile,
  serviceTask,
  start,
  subProcess,
  throwEvent,
} from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';

const LATE = definition('escalation', 'LATE');
const inside =
  start('in') + throwEvent('tell', LATE) + serviceTask('work') + end('out') + path('in', 'tell', 'work', 'out');
const beside = escalation('LATE') + escalation('OTHER');

const caughtBy = (definitionOf: string, interrupting: boolean) =>
  processFile(
    'p',
    start() +
      subProcess('sub', inside) +
      boundary('told', 'sub', definitionOf, interrupting) +
      end() +
      end('told-end') +
      path('start', 'sub', 'end') +
      flow('told', 'told-end'),
    beside,
  );

test('beside the sub-process it goes on, and so does what escalated', async () => {
  const engine = (await engineFor(caughtBy(LATE, false))).create().expectCompleted('told-end').completeJob('work');
  expect(engine.expectCompleted('p').eventsOf('ESCALATION')[0]).toMatchObject({
    intent: 'ESCALATED',
    value: { escalationCode: 'LATE', throwElementId: 'tell', catchElementId: 'told' },
  });
});

test('what interrupts ends the sub-process; without a code it catches any', async () => {
  const engine = (await engineFor(caughtBy(definition('escalation'), true))).create().expectCompleted('p');
  expect(engine.count('sub', 'ELEMENT_TERMINATED')).toBe(1);
  expect(engine.count('tell')).toBe(0);
});

test('an end event that escalates is done before what it opens beside it goes on', async () => {
  const steps = end('replied') + path('reply-start', 'replied');
  const reply = eventSubProcess('reply', LATE, steps, false);
  const file = processFile('p', start() + endEvent('tell', LATE) + path('start', 'tell') + reply, beside);
  const engine = (await engineFor(file)).create().expectCompleted('p');
  const told = engine.story().filter((step) => /^(tell|reply)/.test(step));
  expect(told.slice(2, 8)).toEqual([
    'reply ELEMENT_ACTIVATING',
    'reply ELEMENT_ACTIVATED',
    'tell ELEMENT_COMPLETING',
    'tell ELEMENT_COMPLETED',
    'reply-start ELEMENT_ACTIVATING',
    'reply-start ELEMENT_ACTIVATED',
  ]);
});

test('a code that reads as a number is a text', async () => {
  const engine = (
    await engineFor(
      caughtBy(definition('escalation'), true).replaceAll('escalationCode="LATE"', 'escalationCode="404"'),
    )
  ).create();
  expect(engine.expectCompleted('told-end').eventsOf('ESCALATION')[0]?.value.escalationCode).toBe('404');
});

test('one that nobody catches is noted, and the process goes on', async () => {
  const engine = (await engineFor(caughtBy(definition('escalation', 'OTHER'), true))).create();
  expect(engine.eventsOf('ESCALATION')[0]).toMatchObject({ intent: 'NOT_ESCALATED', value: { catchElementId: '' } });
  expect(engine.completeJob('work').expectCompleted('end').incidents()).toEqual([]);
});

test('it goes out through the call activity', async () => {
  const caller = processFile(
    'caller',
    start() +
      element('callActivity', 'call', '<zeebe:calledElement processId="called" />') +
      boundary('told', 'call', LATE) +
      end() +
      end('told-end') +
      path('start', 'call', 'end') +
      flow('told', 'told-end'),
    beside,
  );
  const called = processFile('called', start() + endEvent('give-up', LATE) + path('start', 'give-up'), beside);
  const engine = (await engineFor(caller, called)).create().expectCompleted('told-end');
  expect(engine.count('called', 'ELEMENT_TERMINATED')).toBe(1);
});

test('an event sub-process of the same scope catches it', async () => {
  const xml = processFile(
    'p',
    start() +
      endEvent('over', LATE) +
      path('start', 'over') +
      eventSubProcess('handle', LATE, end('handled') + path('handle-start', 'handled'), false),
    beside,
  );
  const engine = (await engineFor(xml)).create().expectCompleted('handled').expectCompleted('over');
  expect(engine.expectCompleted('p').count('handle')).toBe(1);
});

test('from an event sub-process that has interrupted its scope it still reaches the boundary of that', async () => {
  const handler = throwEvent('tell', LATE) + end('handled') + path('handle-start', 'tell', 'handled');
  const xml = processFile(
    'p',
    start() +
      subProcess(
        'sub',
        start('in') +
          serviceTask('work') +
          end('out') +
          path('in', 'work', 'out') +
          eventSubProcess('handle', definition('error'), handler),
      ) +
      boundary('told', 'sub', LATE, false) +
      end() +
      end('told-end') +
      path('start', 'sub', 'end') +
      flow('told', 'told-end'),
    beside,
  );
  (await engineFor(xml)).create().throwError('work', 'NO').expectCompleted('told-end').expectCompleted('p');
});
