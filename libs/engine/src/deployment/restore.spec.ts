import { element, end, path, processFile, start } from '../testing/bpmn-text';
import { prepare } from './prepare';
import { restoreDecisions, restoreProcesses } from './restore';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a process that would be refused today is restored if it was deployed before', async () => {
  // No job type: neither our readers nor the rules of modelling let that through.
  const content = bytes(
    processFile('p', start() + element('serviceTask', 'work') + end() + path('start', 'work', 'end')),
  );
  await expect(prepare([{ name: 'p.bpmn', content }])).rejects.toThrow('work');
  const [process] = await restoreProcesses(content);
  expect(Object.keys(process!.elements)).toEqual(['p', 'start', 'work', 'end']);
});

test('so are decisions', async () => {
  const content = bytes(`<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg" name="drg" namespace="http://farled.se/test">
  <decision id="d" name="d"><literalExpression id="l"><text>1 +</text></literalExpression></decision>
</definitions>`);
  await expect(prepare([{ name: 'd.dmn', content }])).rejects.toThrow('d.dmn');
  expect((await restoreDecisions(content)).id).toBe('drg');
});
