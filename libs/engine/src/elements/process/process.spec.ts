import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test('runs from its start to its end in one step, and leaves nothing behind', async () => {
  const engine = await engineFor(fileBeside(__dirname));
  const rows = engine.store.rows.size;
  const from = engine.events.length;
  engine.create();
  expect(engine.story(from)).toEqual([
    'PROCESS_INSTANCE_CREATION CREATED',
    'greeting ELEMENT_ACTIVATING',
    'greeting ELEMENT_ACTIVATED',
    'start ELEMENT_ACTIVATING',
    'start ELEMENT_ACTIVATED',
    'start ELEMENT_COMPLETING',
    'start ELEMENT_COMPLETED',
    'start-end SEQUENCE_FLOW_TAKEN',
    'end ELEMENT_ACTIVATING',
    'end ELEMENT_ACTIVATED',
    'end ELEMENT_COMPLETING',
    'end ELEMENT_COMPLETED',
    'greeting ELEMENT_COMPLETING',
    'greeting ELEMENT_COMPLETED',
  ]);
  expect(engine.store.rows.size).toBe(rows);
});

test('is told in records of the shape of Zeebe', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create();
  const [start] = engine
    .eventsOf('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED')
    .filter(({ value }) => value.elementId === 'start');
  expect(start).toMatchObject({
    rootKey: engine.instanceKey,
    value: {
      bpmnProcessId: 'greeting',
      version: 1,
      processInstanceKey: engine.instanceKey,
      flowScopeKey: engine.instanceKey,
      bpmnElementType: 'START_EVENT',
      bpmnEventType: 'NONE',
      parentProcessInstanceKey: -1,
      parentElementInstanceKey: -1,
      tenantId: '<default>',
    },
  });
});
