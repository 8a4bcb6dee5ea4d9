import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';

test('a message that is gone cannot expire', async () => {
  const engine = await engineFor(oneTask());
  const { rejection } = engine.tell({ type: 'message-expire', key: 1, name: 'news', correlationKey: '1' });
  expect(rejection).toMatchObject({ command: 'EXPIRE', code: 'NOT_FOUND' });
});
