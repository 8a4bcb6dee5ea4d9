import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

const inspection = async () =>
  (await engineFor(fileBeside(__dirname))).create({ caseId: 'c1', address: 'Storgatan 1' });

test('has variables of its own, and gives out what is mapped', async () => {
  const engine = await inspection();
  expect(engine.jobs('inspect')[0]?.variables).toMatchObject({ place: 'Storgatan 1' });
  engine.completeJob('inspect', { finding: 'fine', place: 'changed' }).expectCompleted('inspection');
  const atRoot = engine.eventsOf('VARIABLE').filter(({ value }) => value.scopeKey === engine.instanceKey);
  expect(atRoot.map(({ value }) => value.name)).toEqual(['caseId', 'address', 'finding', 'result']);
  expect(engine.variable('result')).toBe('fine');
});

test('is ended with all that is in it', async () => {
  const engine = (await inspection()).publish('call-off', 'c1').expectCompleted('off').expectCompleted('inspection');
  expect(engine.path('ELEMENT_TERMINATED')).toEqual(['inspect', 'visit']);
});
