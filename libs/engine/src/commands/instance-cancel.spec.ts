import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';

test('ends everything that runs in the instance', async () => {
  const engine = (await engineFor(oneTask())).create();
  const from = engine.events.length;
  engine.cancel();
  expect(engine.story(from)).toEqual([
    'p ELEMENT_TERMINATING',
    'work ELEMENT_TERMINATING',
    'JOB CANCELED',
    'work ELEMENT_TERMINATED',
    'p ELEMENT_TERMINATED',
  ]);
});

test('knows only process instances that run', async () => {
  const engine = (await engineFor(oneTask())).create();
  const element = engine.jobs()[0]!.elementInstanceKey;
  expect(engine.tell({ type: 'instance-cancel', key: element }).rejection?.code).toBe('NOT_FOUND');
  engine.cancel();
  expect(engine.tell({ type: 'instance-cancel', key: engine.instanceKey }).rejection?.code).toBe('NOT_FOUND');
});

test('an incident goes with its instance', async () => {
  const engine = (await engineFor(oneTask())).create().failJob('work', 0).cancel();
  expect(engine.eventsOf('INCIDENT').map(({ intent }) => intent)).toEqual(['CREATED', 'RESOLVED']);
});
