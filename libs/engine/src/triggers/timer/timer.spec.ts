import { catchEvent, end, path, processFile, start, timer } from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';

const waits = (kind: 'timeDate' | 'timeDuration', value: string) =>
  processFile('p', start() + catchEvent('wait', timer(kind, value)) + end() + path('start', 'wait', 'end'));

test.each([
  ['timeDuration', '=duration("PT" + string(hours) + "H")', { hours: 3 }],
  ['timeDate', '=date and time(day) + duration("PT3H")', { day: '2026-01-01T00:00:00Z' }],
] as const)('%s may be worked out by FEEL: %s', async (kind, value, variables) => {
  const engine = (await engineFor(waits(kind, value))).create(variables).advance('PT2H59M');
  expect(engine.count('p')).toBe(0);
  engine.advance('PT1M').expectCompleted('p');
});

test('a time that has passed is due at once', async () => {
  (await engineFor(waits('timeDate', '2020-01-01T00:00:00Z'))).create().advance(0).expectCompleted('p');
});
