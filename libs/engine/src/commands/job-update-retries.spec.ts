import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';

test('gives a job more retries', async () => {
  const engine = (await engineFor(oneTask())).create();
  const { key } = engine.jobs()[0]!;
  engine.tell({ type: 'job-update-retries', key, retries: 7 });
  expect(engine.jobs()[0]?.retries).toBe(7);
  expect(engine.tell({ type: 'job-update-retries', key, retries: 0 }).rejection?.code).toBe('INVALID_ARGUMENT');
  expect(engine.tell({ type: 'job-update-retries', key: 1, retries: 1 }).rejection?.code).toBe('NOT_FOUND');
});
