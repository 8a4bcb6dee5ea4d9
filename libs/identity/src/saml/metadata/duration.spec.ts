import { durationMs } from './duration';

describe('cacheDuration', () => {
  it.each([
    ['PT1H', 3_600_000],
    ['P1D', 86_400_000],
    ['P1DT2H3M4.5S', 93_784_000],
  ])('%s is so many milliseconds', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['', 'P', 'PT', 'P1M', '1H', 'PT-1H', 'P1Y'])('%j says nothing', (text) => {
    expect(durationMs(text)).toBeUndefined();
  });
});
