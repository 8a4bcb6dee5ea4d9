import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test('makes a job with its retries and headers, and goes on when it is done', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ tries: 5 });
  expect(engine.jobs('send')).toMatchObject([{ retries: 5, customHeaders: { template: 'decision' } }]);
  engine.completeJob('send').expectCompleted('notice');
});
