import type { Rejection, StepOutput } from '@farled/engine';
import { Counters } from '../state/counters';
import { OpenBatch } from './open-batch';

const refused = (code: Rejection['code']): StepOutput => ({
  events: [],
  rejection: { command: 'TRIGGER', code, reason: '' },
  changes: new Map(),
});

test('what the clock asked for too early stays in its table, what is pointless does not', () => {
  const batch = new OpenBatch();
  const command = { type: 'timer-trigger', rootKey: 1 } as const;
  const work = (key: number) => ({ command: { ...command, key }, dueKey: key, done: () => {}, failed: () => {} });
  batch.add(work(7), refused('INVALID_STATE'), new Counters(), 0);
  batch.add(work(8), refused('NOT_FOUND'), new Counters(), 0);
  expect([...batch.due.keys()]).toEqual([8]);
});
