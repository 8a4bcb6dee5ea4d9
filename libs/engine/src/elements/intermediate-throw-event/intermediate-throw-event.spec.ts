import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

const telling = async () => (await engineFor(fileBeside(__dirname))).create();

test('one that throws nothing passes on, with its mappings', async () => {
  const engine = (await telling()).expectCompleted('milestone');
  expect(engine.variable('state')).toBe('received');
});

test('a message that is thrown is a job for who sends it', async () => {
  const engine = await telling();
  const [job] = engine.jobs('send-letter');
  expect(job).toMatchObject({ retries: 2, customHeaders: { template: 'received' }, elementId: 'tell' });
  expect(job?.variables).toEqual({ state: 'received', subject: 'received' });
  expect(engine.count('tell')).toBe(0);
  engine.completeJob('send-letter', { sentAt: 'noon' }).expectCompleted('tell');
  expect(engine.variable('sentAt')).toBe('noon');
});

test('a job that fails for good is an incident, and can be tried again', async () => {
  const engine = (await telling()).failJob('send-letter', 0);
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType: 'JOB_NO_RETRIES', elementId: 'tell' });
  const { jobKey: key } = engine.incidents()[0]!.value;
  engine.tell({ type: 'job-update-retries', key, retries: 1 });
  engine.resolveIncident().completeJob('send-letter').expectCompleted('tell');
});

test('an end event throws a message as a job, too', async () => {
  const engine = (await telling()).completeJob('send-letter');
  expect(engine.count('telling')).toBe(0);
  engine.completeJob('send-receipt').expectCompleted('telling');
});
