import { ControlledClock } from '@farled/kernel';
import type { DueEntry } from '../storage/commit-batch';
import { DueCommands } from './due-commands';
import type { Work } from './work';

const timer = (key: number, at: number): DueEntry => ({ key, at, command: { type: 'timer-trigger', key, rootKey: 1 } });

describe('DueCommands', () => {
  const stored = new Map<number, DueEntry>();
  const clock = new ControlledClock(new Date(0));
  let submitted: Work[] = [];
  let due: DueCommands;

  const read = async (limit: number) =>
    [...stored.values()].sort((a, b) => a.at - b.at || a.key - b.key).slice(0, limit);
  const store = (entry: DueEntry) => {
    stored.set(entry.key, entry);
    due.changed(new Map([[entry.key, entry]]));
  };
  const settle = () => {
    const keys = submitted.map(({ dueKey }) => dueKey as number);
    for (const key of keys) stored.delete(key);
    due.changed(new Map(keys.map((key) => [key, undefined])));
    submitted = [];
    return keys;
  };
  const look = async () => {
    await jest.advanceTimersByTimeAsync(100);
    return submitted.map(({ dueKey }) => dueKey);
  };

  beforeEach(() => {
    jest.useFakeTimers();
    stored.clear();
    submitted = [];
    clock.set(new Date(0));
    due = new DueCommands(read, (work) => submitted.push(work), clock);
    due.start();
  });
  afterEach(async () => {
    await due.stop();
    jest.useRealTimers();
  });

  it('submits in order of time, once, and only what is due', async () => {
    store(timer(1, 3000));
    store(timer(2, 1000));
    store(timer(3, 9000));
    expect(await look()).toEqual([]);
    clock.advance(5000);
    expect(await look()).toEqual([2, 1]);
    expect(await look()).toEqual([2, 1]);
    settle();
    clock.advance(5000);
    expect(await look()).toEqual([3]);
  });

  it('works through more than it keeps in memory, many at the same instant', async () => {
    for (let key = 1; key <= 5000; key += 1) store(timer(key, key < 2500 ? 1000 : 2000));
    clock.advance(2000);
    const seen = new Set<number>();
    while (seen.size < 5000) {
      await look();
      expect(submitted.length).toBeGreaterThan(0);
      for (const key of settle()) {
        expect(seen.has(key)).toBe(false);
        seen.add(key);
      }
    }
  });

  it('leaves out what was taken back', async () => {
    await look();
    store(timer(1, 1000));
    stored.delete(1);
    due.changed(new Map([[1, undefined]]));
    clock.advance(1000);
    expect(await look()).toEqual([]);
  });

  it('tries a command that failed again, later', async () => {
    store(timer(1, 0));
    await look();
    submitted.pop()?.failed(new Error('bug'));
    expect(await look()).toEqual([]);
    clock.advance(60_000);
    expect(await look()).toEqual([1]);
  });

  it('asks soon again for what could not be done just then', async () => {
    const rejection = { command: 'TRIGGER', code: 'INVALID_STATE', reason: '' } as const;
    store(timer(1, 0));
    await look();
    submitted.pop()?.done({ rejection });
    expect(await look()).toEqual([]);
    clock.advance(1000);
    expect(await look()).toEqual([1]);
    submitted.pop()?.done({ rejection: { ...rejection, code: 'NOT_FOUND' } });
    clock.advance(1000);
    expect(await look()).toEqual([]);
  });
});
