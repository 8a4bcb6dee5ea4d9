import { mappings } from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';

test('what failed on leaving is tried again with what the job gave', async () => {
  const endless = 'sum(for i in 1..100000 return sum(for j in 1..100 return i * j))';
  const mapping = mappings([], [[`=if slow then ${endless} else given`, 'result']]);
  const engine = (await engineFor(oneTask('p', mapping))).create({ slow: true }).completeJob('work', { given: 5 });
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType: 'IO_MAPPING_ERROR', elementId: 'work' });
  engine.setVariables(engine.instanceKey, { slow: false }).resolveIncident().expectCompleted('p');
  expect(engine.variable('result')).toBe(5);
});

test('an incident is resolved once', async () => {
  const engine = (await engineFor(oneTask())).create();
  expect(engine.tell({ type: 'incident-resolve', key: 5 }).rejection?.code).toBe('NOT_FOUND');
});
