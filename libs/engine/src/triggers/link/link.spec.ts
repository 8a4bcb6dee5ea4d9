import { catchEvent, end, path, processFile, start, throwEvent } from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';

const link = (id: string) => `<bpmn:linkEventDefinition id="${id}" name="on" />`;

test('goes on at the catch event of the same name', async () => {
  const engine = await engineFor(
    processFile(
      'p',
      start() +
        throwEvent('away', link('l1')) +
        catchEvent('back', link('l2')) +
        end() +
        path('start', 'away') +
        path('back', 'end'),
    ),
  );
  expect(engine.create().path()).toEqual(['start', 'away', 'back', 'end', 'p']);
});
