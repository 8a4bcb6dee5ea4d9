import type { CaseTallies, CaseTally } from '@farled/cases';
import { ControlledClock } from '@farled/kernel';
import { PromiseFigures } from './promise-figures';

const tally = (decidedAfterDays: number | null, isPromiseKept: boolean | null, cases = 1): CaseTally => ({
  service: 'preschool',
  decidedAfterDays,
  isPromiseKept,
  cases,
});

describe('the figures of an e-service', () => {
  let tallies: CaseTally[];
  let reads: number;
  let clock: ControlledClock;
  let figures: PromiseFigures;

  beforeEach(() => {
    reads = 0;
    clock = new ControlledClock(new Date('2027-03-01T12:00:00Z'));
    const read = async () => {
      reads += 1;
      return tallies;
    };
    figures = new PromiseFigures({ read } as CaseTallies, clock);
  });

  it('are not told of fewer than three decided cases', async () => {
    tallies = [tally(4, true, 2), tally(null, false, 9)];
    expect(await figures.of('preschool')).toMatchObject({ medianDays: null, promiseKept: null });
  });

  it('are the days within which half were decided, and the share of promises kept', async () => {
    tallies = [tally(30, false), tally(2, true, 2), tally(7, true), { ...tally(99, false, 9), service: 'other' }];
    expect(await figures.of('preschool')).toMatchObject({ medianDays: 2, promiseKept: 0.75 });
  });

  it('count a promise whose day has passed without an answer as broken, and leave out those with time left', async () => {
    tallies = [tally(5, true, 3), tally(null, false), tally(null, null, 40)];
    expect(await figures.of('preschool')).toMatchObject({ medianDays: 5, promiseKept: 0.75 });
  });

  it('are counted once a minute, and again at once after a failure', async () => {
    tallies = [];
    await Promise.all([figures.of('preschool'), figures.of('other')]);
    expect(reads).toBe(1);
    clock.advance(60_000);
    await figures.of('preschool');
    expect(reads).toBe(2);
    const failing = new PromiseFigures(
      { read: () => Promise.reject(new Error('cut')) } as unknown as CaseTallies,
      clock,
    );
    await expect(failing.of('preschool')).rejects.toThrow('cut');
    await expect(failing.of('preschool')).rejects.toThrow('cut');
  });
});
