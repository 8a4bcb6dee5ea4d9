import { fromLocal, toLocal } from './local-time';

describe('times as somebody in Sweden writes them', () => {
  it.each([
    ['2027-03-02T08:00', '2027-03-02T07:00:00.000Z'],
    ['2027-07-02T00:30', '2027-07-01T22:30:00.000Z'],
    ['2027-12-31T23:59', '2027-12-31T22:59:00.000Z'],
  ])('%s is %s, there and back', (local, instant) => {
    expect(fromLocal(local)).toBe(instant);
    expect(toLocal(instant)).toBe(local);
  });

  it('leaves what is not filled in', () => {
    expect(fromLocal('')).toBeUndefined();
    expect(fromLocal('x')).toBeUndefined();
    expect(toLocal(null)).toBe('');
  });
});
