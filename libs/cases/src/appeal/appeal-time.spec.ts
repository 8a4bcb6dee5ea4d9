import { appealTime, lastDayToAppeal } from './appeal-time';

describe('the time to appeal', () => {
  it.each([
    ['three weeks from the day it was read', '2026-03-02', '2026-03-23'],
    ['to Monday when it would end on a Saturday', '2026-03-07', '2026-03-30'],
    ['to the next working day when it would end on Good Friday', '2026-03-13', '2026-04-07'],
  ])('%s', (_, read, last) => {
    expect(lastDayToAppeal(read)).toBe(last);
  });

  it('lasts to the end of the last day in Sweden', () => {
    const readAt = new Date('2026-03-02T10:00:00Z');
    expect(appealTime(readAt, new Date('2026-03-23T21:59:00Z')).isLate).toBe(false);
    expect(appealTime(readAt, new Date('2026-03-23T23:01:00Z')).isLate).toBe(true);
  });
});
