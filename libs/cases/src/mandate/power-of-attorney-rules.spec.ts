import { isSameName, requirePaperDates, requireSensibleDates } from './power-of-attorney-rules';

describe('a power of attorney', () => {
  it('is given to somebody whose name one knows, in whatever order and case', () => {
    expect(isSameName('Omar Exempel', 'Omar Exempel')).toBe(true);
    expect(isSameName('exempel omar', 'Omar Karl Exempel')).toBe(true);
    expect(isSameName('Anna-Karin Berg', 'Anna Karin Berg')).toBe(true);
    expect(isSameName('Exempel', 'Omar Exempel')).toBe(false);
    expect(isSameName('Omar Annan', 'Omar Exempel')).toBe(false);
    expect(isSameName('', 'Omar Exempel')).toBe(false);
  });

  it('begins today or later, ends after it begins, and lasts three years at most', () => {
    const today = '2026-11-22';
    expect(() => requireSensibleDates('2026-11-22', '2029-11-22', today)).not.toThrow();
    expect(() => requireSensibleDates('2026-11-21', '2027-11-22', today)).toThrow('power-of-attorney.past');
    expect(() => requireSensibleDates('2026-12-01', '2026-11-30', today)).toThrow('power-of-attorney.ends-before');
    expect(() => requireSensibleDates('2026-11-22', '2029-11-23', today)).toThrow('power-of-attorney.too-long');
  });

  it('on paper may have begun, but not ended', () => {
    const today = '2026-11-22';
    expect(() => requirePaperDates('2025-01-01', '2026-11-22', today)).not.toThrow();
    expect(() => requirePaperDates('2025-01-01', '2026-11-21', today)).toThrow('power-of-attorney.over');
    expect(() => requirePaperDates('2025-01-01', '2029-11-23', today)).toThrow('power-of-attorney.too-long');
  });
});
