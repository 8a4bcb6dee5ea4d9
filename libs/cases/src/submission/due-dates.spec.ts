import { monthsLater, promisedDay } from './due-dates';

describe('due dates', () => {
  it('counts ten working days from the day of receipt in Sweden', () => {
    expect(promisedDay(new Date('2026-11-20T10:00:00Z'), 10)).toBe('2026-12-04');
    expect(promisedDay(new Date('2026-12-18T23:30:00Z'), 3)).toBe('2026-12-23');
  });

  it.each([
    ['2026-11-20T10:00:00Z', 4, '2027-03-22'],
    ['2026-10-31T10:00:00Z', 4, '2027-03-01'],
    ['2026-02-02T10:00:00Z', 4, '2026-06-02'],
  ])('%s plus %i months ends on %s', (from, months, to) => {
    expect(monthsLater(new Date(from), months)).toBe(to);
  });
});
