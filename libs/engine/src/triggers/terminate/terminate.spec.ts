import { element, end, endEvent, path, processFile, serviceTask, start, subProcess } from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';

const both =
  start('in') +
  element('parallelGateway', 'fork') +
  serviceTask('one') +
  serviceTask('two') +
  end('quietly') +
  endEvent('at-once', '<bpmn:terminateEventDefinition />') +
  path('in', 'fork', 'one', 'quietly') +
  path('fork', 'two', 'at-once');

test('ends all that runs in its scope, and the scope is done', async () => {
  const engine = (await engineFor(processFile('p', both))).create().completeJob('two').expectCompleted('p');
  expect(engine.path('ELEMENT_TERMINATED')).toEqual(['one']);
  expect(engine.eventsOf('JOB', 'CANCELED')).toHaveLength(1);
});

test('what is around its scope goes on', async () => {
  const xml = processFile(
    'p',
    start() + subProcess('sub', both) + serviceTask('after') + end() + path('start', 'sub', 'after', 'end'),
  );
  const engine = (await engineFor(xml)).create().completeJob('two').expectCompleted('sub').completeJob('after');
  expect(engine.expectCompleted('p').count('one', 'ELEMENT_TERMINATED')).toBe(1);
});

test('a token that waits to be joined does not hold the scope', async () => {
  const joined =
    start() +
    element('parallelGateway', 'fork') +
    element('parallelGateway', 'join') +
    serviceTask('two') +
    endEvent('at-once', '<bpmn:terminateEventDefinition />') +
    serviceTask('three') +
    end() +
    path('start', 'fork', 'join', 'end') +
    path('fork', 'three', 'join') +
    path('fork', 'two', 'at-once');
  (await engineFor(processFile('p', joined))).create().completeJob('two').expectCompleted('p');
});
