import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test('waits for time, then for a message', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ period: 'P21D', caseNumber: 'M 12' });
  engine.advance('P20D').publish('court-verdict', 'M 12', { variables: { result: 'granted' } });
  expect(engine.count('three-weeks')).toBe(0);
  engine.advance('P1D');
  expect(engine.count('three-weeks')).toBe(1);
  engine.publish('court-verdict', 'M 12', { variables: { result: 'granted' } }).expectCompleted('appeal');
  expect(engine.variable('verdict')).toBe('granted');
});
