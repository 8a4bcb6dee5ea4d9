import { rejectionText } from '../protocol/rejection';
import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';

test('a job is completed once', async () => {
  const engine = (await engineFor(oneTask())).create();
  const { key } = engine.jobs()[0]!;
  engine.completeJob('work').expectCompleted('p');
  const { rejection } = engine.tell({ type: 'job-complete', key, variables: {} });
  expect(rejectionText(rejection!)).toBe(
    `Command 'COMPLETE' rejected with code 'NOT_FOUND': there is no job with key ${key}`,
  );
});

test('a failed job is not completed', async () => {
  const engine = (await engineFor(oneTask())).create();
  const { key } = engine.jobs()[0]!;
  engine.failJob('work', 0);
  expect(engine.tell({ type: 'job-complete', key, variables: {} }).rejection?.code).toBe('INVALID_STATE');
});
