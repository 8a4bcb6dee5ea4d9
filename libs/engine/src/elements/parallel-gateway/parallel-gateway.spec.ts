import { element, end, flow, path, processFile, serviceTask, start } from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test('joins when a token has come on every flow', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create();
  engine.completeJob('neighbours');
  expect(engine.count('join')).toBe(0);
  engine.completeJob('police').expectCompleted('referral');
  expect(engine.count('join')).toBe(1);
});

test('two tokens on one flow are not a token on each', async () => {
  const twice = processFile(
    'p',
    start() +
      element('parallelGateway', 'fork') +
      serviceTask('a') +
      serviceTask('b') +
      serviceTask('c') +
      element('exclusiveGateway', 'merge') +
      element('parallelGateway', 'join') +
      end() +
      path('start', 'fork', 'a', 'merge') +
      path('fork', 'b', 'merge', 'join', 'end') +
      path('fork', 'c') +
      flow('c', 'join'),
  );
  const engine = (await engineFor(twice)).create().completeJob('a').completeJob('b');
  expect(engine.count('join')).toBe(0);
  engine.completeJob('c');
  expect(engine.count('join')).toBe(1);
  expect(engine.count('p')).toBe(0);
});
