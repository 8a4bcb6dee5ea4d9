import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

const waiting = async () => (await engineFor(fileBeside(__dirname))).create({ caseId: 7 });

test('goes where the first event is, and waits for no other', async () => {
  const engine = (await waiting()).publish('answer', '7', { variables: { text: 'yes' } });
  expect(engine.jobs().map(({ type, variables }) => [type, variables])).toEqual([['read', { caseId: 7, text: 'yes' }]]);
  engine.advance('P20D');
  expect(engine.eventsOf('TIMER').map(({ intent }) => intent)).toEqual(['CREATED', 'CANCELED']);
  expect(engine.count('too-late', 'ELEMENT_ACTIVATED')).toBe(0);
});

test('time may be first', async () => {
  const engine = (await waiting()).advance('P14D');
  expect(engine.jobs().map(({ type }) => type)).toEqual(['remind']);
  engine.publish('answer', '7').completeJob('remind').expectCompleted('supplement');
});

test('a message that has come before is there at once', async () => {
  const engine = await engineFor(fileBeside(__dirname));
  engine.publish('answer', '7', { timeToLive: 60_000 }).create({ caseId: 7 });
  expect(engine.jobs().map(({ type }) => type)).toEqual(['read']);
});
