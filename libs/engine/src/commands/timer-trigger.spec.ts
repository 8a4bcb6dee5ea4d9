import { boundary, end, path, processFile, serviceTask, start, timer } from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';

const file = processFile(
  'p',
  start() +
    serviceTask('work') +
    boundary('late', 'work', timer('timeDate', '=due')) +
    end() +
    end('too-late') +
    path('start', 'work', 'end') +
    path('late', 'too-late'),
);

test('fires once', async () => {
  const engine = (await engineFor(file)).create({ due: '2026-03-01T08:00:00Z' });
  const { key, value } = engine.eventsOf('TIMER', 'CREATED')[0]!;
  expect(value).toMatchObject({ dueDate: Date.parse('2026-03-01T08:00:00Z'), targetElementId: 'late', repetitions: 1 });
  engine.advance('P60D').expectCompleted('too-late');
  expect(engine.tell({ type: 'timer-trigger', key, rootKey: engine.instanceKey }).rejection?.code).toBe('NOT_FOUND');
});

test('a date that cannot be read is an incident', async () => {
  const engine = (await engineFor(file)).create({ due: 'tomorrow' });
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'work' });
  expect(engine.jobs()).toEqual([]);
  engine.setVariables(engine.instanceKey, { due: '2026-03-01' }).resolveIncident().completeJob('work');
  expect(engine.eventsOf('TIMER').map(({ intent }) => intent)).toEqual(['CREATED', 'CANCELED']);
});
