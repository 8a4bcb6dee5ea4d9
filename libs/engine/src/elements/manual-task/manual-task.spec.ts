import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test('is passed without waiting, and maps no variables', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create().expectCompleted('inspect').expectCompleted('visit');
  expect(engine.eventsOf('VARIABLE')).toEqual([]);
});
