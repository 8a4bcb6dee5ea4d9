import { mentionsPersonalNumber, PersonalNumber } from './personal-number';

describe('PersonalNumber', () => {
  it('reads twelve digits with and without a separator', () => {
    expect(PersonalNumber.parse('19900118-2394')?.digits).toBe(PersonalNumber.parse('199001182394')?.digits);
  });

  it.each(['', '1990', '199013011234', '199001182395', 'abcdefghijkl', '19900118981', '1990011823941'])(
    'refuses %p',
    (text) => {
      expect(PersonalNumber.parse(text)).toBeUndefined();
    },
  );

  it('does not leak into text or JSON', () => {
    const number = PersonalNumber.parse('199001182394');
    expect(number).toBeDefined();
    expect(`${String(number)} ${JSON.stringify({ number })}`).not.toContain('199001182394');
  });

  it.each([
    ['gäller 19900118-2394', true],
    ['900118-2394 har ringt', true],
    ['900118+2394', true],
    ['nr 9001182394.', true],
    ['ring 08-465 004 00 om BUN-2026-000123', false],
    ['900118-2395', false],
    ['följa upp beslutet', false],
  ])('is found in a text: %s', (text, is) => {
    expect(mentionsPersonalNumber(text)).toBe(is);
  });
});
