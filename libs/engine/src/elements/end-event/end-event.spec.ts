import { element, end, path, processFile, start } from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test('the last end event ends the process, not the first', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create().completeJob('letter');
  expect(engine.count('sent')).toBe(1);
  expect(engine.count('two-ends')).toBe(0);
  engine.completeJob('archive').expectCompleted('two-ends');
});

test('one that brings nothing about is done before another begins', async () => {
  const fork = element('parallelGateway', 'fork');
  const flows = path('fork', 'two') + path('start', 'fork', 'one');
  const engine = (await engineFor(processFile('p', start() + fork + end('one') + end('two') + flows))).create();
  expect(engine.story().filter((step) => /^(one|two) /.test(step))).toEqual([
    'one ELEMENT_ACTIVATING',
    'one ELEMENT_ACTIVATED',
    'one ELEMENT_COMPLETING',
    'one ELEMENT_COMPLETED',
    'two ELEMENT_ACTIVATING',
    'two ELEMENT_ACTIVATED',
    'two ELEMENT_COMPLETING',
    'two ELEMENT_COMPLETED',
  ]);
});
