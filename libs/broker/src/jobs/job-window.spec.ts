import type { JobEntry } from '../storage/commit-batch';
import { JobWindow } from './job-window';

const job = (key: number): JobEntry => ({ key, type: 'work', rootKey: 1 });

describe('JobWindow', () => {
  const stored: JobEntry[] = [];
  const leased = new Set<number>();
  const read = async (after: number, limit: number) => stored.filter(({ key }) => key > after).slice(0, limit);

  beforeEach(() => {
    stored.length = 0;
    leased.clear();
  });

  it('walks through more jobs than it holds, each once', async () => {
    const window = new JobWindow(read, (key) => leased.has(key));
    for (let key = 1; key <= 3000; key += 1) {
      stored.push(job(key));
      window.put(job(key));
    }
    for (let seen = 0; seen < 3000; ) {
      await window.fill();
      for (const { key } of window.take(70)) {
        expect(leased.has(key)).toBe(false);
        leased.add(key);
        seen += 1;
      }
    }
    await window.fill();
    expect(window.take(1)).toEqual([]);
  });

  it('finds a job that found no room while the table was being read', async () => {
    const window: JobWindow = new JobWindow(
      async (after, limit) => {
        const jobs = await read(after, limit);
        if (stored.length === 0) {
          for (let key = 1; key <= 1001; key += 1) {
            stored.push(job(key));
            window.put(job(key));
          }
        }
        return jobs;
      },
      (key) => leased.has(key),
    );
    await window.fill();
    for (const { key } of window.take(1000)) leased.add(key);
    await window.fill();
    expect(window.take(10)).toEqual([job(1001)]);
  });

  it('gives out no job that was taken away', async () => {
    const window = new JobWindow(read, () => false);
    window.put(job(1));
    window.remove(1);
    expect(window.take(1)).toEqual([]);
  });
});
