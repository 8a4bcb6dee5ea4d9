import { nextFiring, schedule } from './schedule';

const now = Date.parse('2026-01-31T10:00:00Z');
const iso = (due: number | undefined) => (due === undefined ? undefined : new Date(due).toISOString());

test.each([
  ['2026-03-01T08:00:00Z', '2026-03-01T08:00:00.000Z'],
  ['2026-03-01T08:00:00+02:00', '2026-03-01T06:00:00.000Z'],
  ['2026-07-01T08:00:00', '2026-07-01T06:00:00.000Z'],
  ['2026-01-01T08:00:00', '2026-01-01T07:00:00.000Z'],
  ['2026-07-01', '2026-06-30T22:00:00.000Z'],
  ['2026-07-01T08:00:00@America/New_York', '2026-07-01T12:00:00.000Z'],
  ['2026-07-01T08:00:00[Europe/Stockholm]', '2026-07-01T06:00:00.000Z'],
  ['2026-07-01T08:00:00@Nowhere/Land', undefined],
  ['first of July', undefined],
])('the date %s is %s', (text, due) => {
  expect(iso(schedule('date', text, now)?.due)).toBe(due);
});

test.each([
  ['PT1H30M', '2026-01-31T11:30:00.000Z'],
  ['P1DT2.5S', '2026-02-01T10:00:02.500Z'],
  ['P2W', '2026-02-14T10:00:00.000Z'],
  ['P1M', '2026-02-28T10:00:00.000Z'],
  ['P1Y', '2027-01-31T10:00:00.000Z'],
  ['-PT1H', '2026-01-31T09:00:00.000Z'],
  ['P', undefined],
  ['PT', undefined],
  ['1 hour', undefined],
])('the duration %s ends at %s', (text, due) => {
  expect(iso(schedule('duration', text, now)?.due)).toBe(due);
});

test('cycles repeat by count, without end, or from a start', () => {
  expect(schedule('cycle', 'R3/PT1H', now)).toEqual({ due: now + 3_600_000, repetitions: 3, interval: 'PT1H' });
  expect(schedule('cycle', 'R/P1M', now)).toMatchObject({ repetitions: -1, interval: 'P1M' });
  expect(iso(schedule('cycle', 'R2/2026-02-01T00:00:00Z/P1D', now)?.due)).toBe('2026-02-01T00:00:00.000Z');
  const zoned = schedule('cycle', 'R3/2026-02-01T00:00:00.889150559Z[Etc/UTC]/PT10M', now);
  expect(iso(zoned?.due)).toBe('2026-02-01T00:00:00.889Z');
  expect(schedule('cycle', 'every day', now)).toBeUndefined();
});

test('the next firing is counted from when the last one was due, as often as it says', () => {
  const late = now + 100 * 86_400_000;
  expect(iso(nextFiring({ due: now, repetitions: 2, interval: 'P1M' }, late)?.due)).toBe('2026-02-28T10:00:00.000Z');
  expect(nextFiring({ due: now, repetitions: 1, interval: 'P1M' }, late)).toBeUndefined();
  expect(nextFiring({ due: now, repetitions: -1, interval: 'PT1S' }, late)).toMatchObject({ repetitions: -1 });
});

test.each([
  ['0 0 9 * * *', '2026-02-01T08:00:00.000Z'],
  ['0 0 9 * 7 *', '2026-07-01T07:00:00.000Z'],
  ['*/10 * * * * *', '2026-01-31T10:00:10.000Z'],
  ['0 0 9-17 * * MON-FRI', '2026-02-02T08:00:00.000Z'],
  ['0 0 0 13 * FRI', '2026-02-12T23:00:00.000Z'],
  ['0 0 0 L * *', '2026-02-27T23:00:00.000Z'],
  ['0 0 0 L-3 * *', '2026-02-24T23:00:00.000Z'],
  ['0 0 0 L-30 * *', undefined],
  ['0/30 * * * * *', '2026-01-31T10:00:30.000Z'],
  ['0 30 2 28 3 *', '2026-03-28T01:30:00.000Z'],
  ['0 30 2 29 3 *', '2027-03-29T00:30:00.000Z'],
  ['0 0 0 ? * 5L', '2026-02-26T23:00:00.000Z'],
  ['0 0 0 ? * MON#1', '2026-02-01T23:00:00.000Z'],
  ['0 0 0 1W * *', '2026-02-01T23:00:00.000Z'],
  ['0 0 0 * * 7', '2026-01-31T23:00:00.000Z'],
  ['@monthly', '2026-01-31T23:00:00.000Z'],
  ['@hourly', '2026-01-31T11:00:00.000Z'],
  ['0 9 * * *', undefined],
  ['0 0 25 * * *', undefined],
])('the cron expression %s fires next at %s', (text, due) => {
  expect(iso(schedule('cycle', text, now)?.due)).toBe(due);
});

test('a cron expression does not make up for what was missed', () => {
  const next = nextFiring({ due: now, repetitions: -1, interval: '0 0 9 * * *' }, Date.parse('2026-03-05T12:00:00Z'));
  expect(next).toMatchObject({ repetitions: -1, interval: '0 0 9 * * *' });
  expect(iso(next?.due)).toBe('2026-03-06T08:00:00.000Z');
});
