import {
  boundary,
  definition,
  end,
  endEvent,
  error,
  eventSubProcess,
  flow,
  path,
  processFile,
  serviceTask,
  start,
  subProcess,
} from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';

const throws = (handler: string, code = '=code') =>
  processFile(
    'p',
    start() +
      subProcess('sub', start('in') + endEvent('fail', definition('error', 'thrown')) + path('in', 'fail')) +
      boundary('caught', 'sub', definition('error', 'NO')) +
      end() +
      end('caught-end') +
      path('start', 'sub', 'end') +
      flow('caught', 'caught-end') +
      handler,
    error('thrown', code) + error('NO'),
  );

test('an end event throws the error of its expression, and its scope ends', async () => {
  const engine = (await engineFor(throws('')))
    .create({ code: 'NO' })
    .expectCompleted('caught-end')
    .expectCompleted('p');
  expect(engine.path('ELEMENT_TERMINATED')).toEqual(['fail', 'sub']);
});

test('an error that nobody catches is an incident at the end event, which can be resolved', async () => {
  const engine = (await engineFor(throws(''))).create({ code: 'WHAT' });
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType: 'UNHANDLED_ERROR_EVENT', elementId: 'fail' });
  expect(engine.count('fail', 'ELEMENT_ACTIVATED')).toBe(0);
  engine.setVariables(engine.instanceKey, { code: 'NO' }).resolveIncident().expectCompleted('caught-end');
});

const handler = eventSubProcess(
  'handle',
  definition('error'),
  serviceTask('repair') + end('repaired') + path('handle-start', 'repair', 'repaired'),
);

test('an event sub-process catches any error, and ends all else in its scope first', async () => {
  const engine = (await engineFor(throws(handler))).create({ code: 'WHAT' });
  expect(engine.path('ELEMENT_TERMINATED')).toEqual(['sub', 'fail'].toReversed());
  engine.completeJob('repair').expectCompleted('handle').expectCompleted('p');
});

test('an error inside the event sub-process is not caught by it again', async () => {
  const engine = (await engineFor(throws(handler))).create({ code: 'WHAT' }).throwError('repair', 'AGAIN');
  expect(engine.incidents()[0]?.value.errorType).toBe('UNHANDLED_ERROR_EVENT');
  expect(engine.count('handle', 'ELEMENT_ACTIVATED')).toBe(1);
});
