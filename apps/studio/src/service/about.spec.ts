import { about } from './about';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [12, undefined],
  [4_380, 'second 4'],
  [89_000, 'second 89'],
  [95_000, 'minute 2'],
  [59.7 * MINUTE, 'minute 60'],
  [100 * MINUTE, 'hour 2'],
  [35 * HOUR, 'hour 35'],
  [40 * HOUR, 'day 1.5'],
  [4.4 * DAY, 'day 4.5'],
  [23.7 * DAY, 'day 24'],
])('%d ms is about %s', (ms, said) => {
  const found = about(ms);
  expect(found && `${found.unit} ${found.count}`).toBe(said);
});
