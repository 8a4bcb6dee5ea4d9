import { zonedTime } from './zoned-time';

test.each([
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00Z'],
  ['2026-01-01T10:00:00+02:00', '2026-01-01T10:00+02:00'],
  ['2026-01-01T00:00:30.1230Z', '2026-01-01T00:00:30.123Z'],
  ['2026-01-01T10:00+01:00[Europe/Stockholm]', '2026-01-01T10:00+01:00[Europe/Stockholm]'],
  ['2026-07-01T10:00:05@Europe/Stockholm', '2026-07-01T10:00:05+02:00[Europe/Stockholm]'],
  ['2026-01-01T10:00:00', undefined],
  ['2026-01-01T10:00:00[Europe/Stockholm]', undefined],
  ['2026-01-01', undefined],
  ['tomorrow', undefined],
])('%s is %s', (text, expected) => {
  expect(zonedTime(text)).toBe(expected);
});
