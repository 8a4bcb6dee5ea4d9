import { swedishClock, swedishTime } from './swedish-time';

describe('time in Sweden', () => {
  it.each([
    ['2026-11-20', '13:30', '2026-11-20T12:30:00.000Z'],
    ['2026-07-01', '08:00', '2026-07-01T06:00:00.000Z'],
    ['2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '00:00', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', '12:00', '2026-10-25T11:00:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(swedishTime(day, time).toISOString()).toBe(instant);
    expect(swedishClock(new Date(instant))).toBe(time);
  });
});
