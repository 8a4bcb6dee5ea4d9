import { element, end, path, processFile, start } from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';

test('a flow leads where it says itself, whatever the elements list', async () => {
  const task = element('manualTask', 'x', '', { body: '<bpmn:outgoing>start-x</bpmn:outgoing>' });
  const file = processFile('p', start() + task + end() + path('start', 'x', 'end'));
  const engine = (await engineFor(file)).create().expectCompleted('p');
  expect(engine.path()).toEqual(['start', 'x', 'end', 'p']);
});
