import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test('the last end event ends the process, not the first', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create().completeJob('letter');
  expect(engine.count('sent')).toBe(1);
  expect(engine.count('two-ends')).toBe(0);
  engine.completeJob('archive').expectCompleted('two-ends');
});
