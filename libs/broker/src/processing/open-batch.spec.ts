import type { EngineEvent, Rejection, StepOutput } from '@farled/engine';
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

describe('a list that is filled item by item', () => {
  const filled = (key: number, at: number): EngineEvent => ({
    valueType: 'VARIABLE',
    intent: 'UPDATED',
    key,
    value: { ...SCOPE, name: 'results', value: `[${at}]` },
    item: { at, value: at },
  });
  const SCOPE = {
    scopeKey: 1,
    processInstanceKey: 1,
    processDefinitionKey: 2,
    bpmnProcessId: 'p',
    tenantId: '<default>',
  };
  const told = (everyRecord: boolean) => {
    const batch = new OpenBatch(everyRecord);
    const counters = new Counters();
    const work = { command: { type: 'timer-trigger', rootKey: 1, key: 1 } as const, done: () => {}, failed: () => {} };
    for (const [key, at] of [
      [7, 0],
      [8, 0],
      [7, 1],
      [7, 2],
    ] as const)
      batch.add(work, { events: [filled(key, at)], changes: new Map() }, counters, 0);
    const nothing = { ids: [], rowIds: null, rowValues: null, gone: null };
    const records: [number, number, number, ...unknown[]][] = JSON.parse(batch.pack(nothing, counters)!.records!);
    return records.map((record) => [record[2], (record[6] as { value: string }).value]);
  };

  test('is in the records of a commit as it is at the end of that', () => {
    expect(told(false)).toEqual([
      [8, '[0]'],
      [7, '[2]'],
    ]);
  });

  test('is told with each item to who wants every record', () => {
    expect(told(true).filter(([key]) => key === 7)).toHaveLength(3);
  });
});
