import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test('is passed without waiting', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create().expectCompleted('sketch');
  expect(engine.eventsOf('PROCESS_INSTANCE').find(({ value }) => value.elementId === 'something')?.value).toMatchObject(
    {
      bpmnElementType: 'TASK',
    },
  );
});
