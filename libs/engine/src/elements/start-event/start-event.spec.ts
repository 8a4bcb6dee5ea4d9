import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test('maps its outputs before the first task begins', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create();
  expect(engine.jobs('answer')[0]?.variables).toEqual({ channel: 'web' });
});
