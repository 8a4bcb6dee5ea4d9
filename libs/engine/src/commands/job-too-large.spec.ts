import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';

test('a job that no message holds stands still until its incident is resolved; its retries are untouched', async () => {
  const engine = (await engineFor(oneTask())).create();
  const [job] = engine.jobs();
  engine.tell({ type: 'job-too-large', key: job!.key, bytes: 5_000_000 });
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType: 'MESSAGE_SIZE_EXCEEDED', jobKey: job!.key });
  expect(engine.jobs()).toEqual([]);
  const complete = engine.tell({ type: 'job-complete', key: job!.key, variables: {} });
  expect(complete.rejection?.code).toBe('INVALID_STATE');
  engine.resolveIncident();
  expect(engine.jobs()).toEqual([job]);
});

test.each([
  [true, undefined],
  [false, 'INVALID_STATE'],
])('the time of a worker that has the job (%s) is changed', async (isActive, code) => {
  const engine = (await engineFor(oneTask())).create();
  const { key } = engine.jobs()[0]!;
  expect(engine.tell({ type: 'job-update-timeout', key, deadline: 7, isActive }).rejection?.code).toBe(code);
  const unknown = engine.tell({ type: 'job-update-timeout', key: 17, deadline: 7, isActive });
  expect(unknown.rejection).toMatchObject({ code: 'NOT_FOUND', command: 'UPDATE_TIMEOUT' });
});
