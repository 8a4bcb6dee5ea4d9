import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

const handling = async () => (await engineFor(fileBeside(__dirname))).create({ caseId: 'c1' });

test('nothing is left of its events when the activity is done', async () => {
  const engine = (await handling()).completeJob('handle').expectCompleted('handling');
  expect([...engine.store.rows.keys()].filter((id) => /^(instance|owner|subscriptions)/.test(id))).toEqual([]);
});

test('a message ends the activity before the event begins', async () => {
  const engine = await handling();
  const from = engine.events.length;
  engine.publish('withdrawal', 'c1', { variables: { why: 'moved' } }).expectCompleted('handling');
  const steps = engine.story(from).filter((step) => /^(handle|withdrawn|JOB) /.test(step));
  expect(steps).toEqual([
    'handle ELEMENT_TERMINATING',
    'JOB CANCELED',
    'handle ELEMENT_TERMINATED',
    'withdrawn ELEMENT_ACTIVATING',
    'withdrawn ELEMENT_ACTIVATED',
    'withdrawn ELEMENT_COMPLETING',
    'withdrawn ELEMENT_COMPLETED',
  ]);
  expect(engine.variable('why')).toBe('moved');
});

test('a message that does not interrupt may come again and again', async () => {
  const engine = (await handling()).publish('question', 'c1').publish('question', 'c1');
  expect(engine.count('asked-end')).toBe(2);
  engine.completeJob('handle').expectCompleted('handling');
});

test('a cycle fires as often as it says, counted from when it was due', async () => {
  const engine = (await handling()).advance('P10D');
  expect(engine.count('reminder')).toBe(1);
  engine.advance('P4D');
  expect(engine.count('reminder')).toBe(2);
  engine.advance('P15D');
  expect(engine.count('reminder')).toBe(2);
  expect(engine.jobs('handle')).toHaveLength(1);
});

test('a duration ends the activity', async () => {
  const engine = (await handling()).advance('P30D').expectCompleted('expired-end').expectCompleted('handling');
  expect(engine.jobs()).toEqual([]);
});

test('an error with its own code comes before any error', async () => {
  (await handling()).throwError('handle', 'REFUSED').expectCompleted('refused-end');
  (await handling()).throwError('handle', 'SOMETHING').expectCompleted('broken-end');
});
