import { addWorkingDays, isWorkingDay, legalDay, workingDaysBetween } from './working-days';

describe('working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-06-18', 1, '2026-06-22'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-11-21', 0, '2026-11-23'],
  ])('%s plus %i working days is %s', (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
  });

  it('counts across Christmas in both directions', () => {
    expect(workingDaysBetween('2026-12-22', '2026-12-29')).toBe(3);
    expect(workingDaysBetween('2026-12-29', '2026-12-22')).toBe(-3);
  });

  it('knows that All Saints is always a Saturday and Ascension Day a Thursday', () => {
    expect(isWorkingDay('2026-10-31')).toBe(false);
    expect(isWorkingDay('2026-05-14')).toBe(false);
  });

  it('changes the legal day at midnight in Stockholm, not in Greenwich', () => {
    expect(legalDay(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
    expect(legalDay(new Date('2026-01-01T22:30:00Z'))).toBe('2026-01-01');
  });
});
