import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';

const waiting = async () => (await engineFor(oneTask())).create({ a: 1 });

test('with retries left it can be taken again at once', async () => {
  const engine = (await waiting()).failJob('work', 2, { errorMessage: 'busy' });
  expect(engine.jobs()).toEqual([expect.objectContaining({ retries: 2 })]);
  expect(engine.eventsOf('JOB', 'FAILED')[0]?.value).toMatchObject({ errorMessage: 'busy', recurringTime: -1 });
});

test('with a back-off it can be taken again when that is over', async () => {
  const engine = (await waiting()).failJob('work', 1, { retryBackOff: 5000 });
  expect(engine.jobs()).toEqual([]);
  const [{ key, value }] = engine.eventsOf('JOB', 'FAILED') as [ReturnType<typeof engine.eventsOf<'JOB'>>[number]];
  expect(value).toMatchObject({ retryBackoff: 5000, recurringTime: engine.now + 5000 });
  expect(engine.tell({ type: 'job-complete', key, variables: {} }).rejection?.code).toBe('INVALID_STATE');
  expect(engine.tell({ type: 'job-recur', key, rootKey: engine.instanceKey }).rejection?.code).toBe('INVALID_STATE');
  engine.advance(4999);
  expect(engine.jobs()).toEqual([]);
  engine.advance(1).completeJob('work').expectCompleted('p');
});

test('without retries it raises an incident, which is resolved when there are retries again', async () => {
  const engine = (await waiting()).failJob('work', 0, { errorMessage: 'no such account' });
  const [incident] = engine.incidents();
  expect(incident?.value).toMatchObject({
    errorType: 'JOB_NO_RETRIES',
    errorMessage: 'no such account',
    elementId: 'work',
  });
  const key = incident!.value.jobKey;
  expect(engine.tell({ type: 'incident-resolve', key: incident!.key }).rejection?.code).toBe('NOT_FOUND');
  engine.tell({ type: 'job-update-retries', key, retries: 1 });
  expect(engine.jobs()).toEqual([]);
  engine.resolveIncident().completeJob('work').expectCompleted('p');
});

test('its variables stay in the scope of the task', async () => {
  const engine = (await waiting()).failJob('work', 1, { variables: { tried: 1 } });
  expect(engine.jobs()[0]?.variables).toEqual({ a: 1, tried: 1 });
  expect(engine.eventsOf('VARIABLE').at(-1)?.value.scopeKey).toBe(engine.jobs()[0]?.elementInstanceKey);
});

test('a long message is cut', async () => {
  const engine = (await waiting()).failJob('work', 1, { errorMessage: 'x'.repeat(20_000) });
  expect(engine.eventsOf('JOB', 'FAILED')[0]?.value.errorMessage).toBe(`${'x'.repeat(10_000)}...`);
});
