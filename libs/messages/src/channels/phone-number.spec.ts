import { internationalNumber } from './phone-number';

describe('internationalNumber', () => {
  // PTS numbers for fiction, 070-1740605 to 070-1740699.
  it.each([
    ['070-174 06 05', '+46701740605'],
    ['0046 70 1740605', '+46701740605'],
    ['+46701740605', '+46701740605'],
    ['+47 21 03 05 00', '+4721030500'],
    ['ring mig', undefined],
    ['112', undefined],
  ])('%s is %s', (text, number) => {
    expect(internationalNumber(text)).toBe(number);
  });
});
