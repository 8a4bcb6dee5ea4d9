import { element, end, mappings, path, processFile, start } from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

const around = (script: string) => processFile('p', start() + script + end() + path('start', 'x', 'end'));

test('the value of the expression becomes a variable of the process', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ hours: 3 }).expectCompleted('fee');
  expect(engine.eventsOf('VARIABLE').at(-1)?.value).toMatchObject({ name: 'fee', scopeKey: engine.instanceKey });
  expect(engine.variable('fee')).toBe(3600);
  expect(engine.eventsOf('JOB')).toEqual([]);
});

test('sees its inputs, and with output mappings only these leave it', async () => {
  const io = mappings([['=a', 'b']], [['=sum', 'c']]);
  const script = '<zeebe:script expression="=b + 1" resultVariable="sum" />';
  const engine = (await engineFor(around(element('scriptTask', 'x', io + script)))).create({ a: 1 });
  expect(engine.variable('c')).toBe(2);
  const atProcess = engine.eventsOf('VARIABLE').filter(({ value }) => value.scopeKey === engine.instanceKey);
  expect(atProcess.map(({ value }) => value.name)).toEqual(['a', 'c']);
});

test('stands still when the expression cannot be evaluated, and tries again', async () => {
  const script = '<zeebe:script expression="=sum(for i in 1..x return i)" resultVariable="y" />';
  const engine = (await engineFor(around(element('scriptTask', 'x', script)))).create({ x: 1e6 });
  expect(engine.incidents()[0]?.value.errorType).toBe('EXTRACT_VALUE_ERROR');
  engine.setVariables(engine.instanceKey, { x: 2 }).resolveIncident().expectCompleted('p');
  expect(engine.variable('y')).toBe(3);
});

test('is a job when it has a job type', async () => {
  const engine = await engineFor(around(element('scriptTask', 'x', '<zeebe:taskDefinition type="run" />')));
  engine.create().completeJob('run', { y: 2 }).expectCompleted('p');
  expect(engine.variable('y')).toBe(2);
});
