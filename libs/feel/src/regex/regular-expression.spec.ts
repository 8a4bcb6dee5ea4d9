import { FeelBudgetExceeded } from '../errors';
import { evaluateFeel } from '../feel';

const value = (expression: string, variables: Record<string, unknown> = {}): unknown =>
  evaluateFeel(expression, variables).value;

describe('matches()', () => {
  it.each<[string, string, string, boolean | null]>([
    ['abracadabra', 'bra', '', true],
    ['abracadabra', '^a.*a$', '', true],
    ['abracadabra', '^bra', '', false],
    ['kiki\nkaka', '^kaka', '', false],
    ['kiki\nkaka', '^kaka', 'm', true],
    ['a\nb', 'a.b', '', false],
    ['a\nb', 'a.b', 's', true],
    ['Åsa', 'åSA', 'i', true],
    ['hello world', 'hello\\ sworld', 'x', true],
    ['hello world', 'hello[ ]world', 'x', true],
    ['a.b', 'a.b', 'q', true],
    ['axb', 'a.b', 'q', false],
    ['x', '[A-Z-[OI]]', 'i', true],
    ['O', '[A-Z-[OI]]', '', false],
    ['é', '\\p{L}', '', true],
    ['5', '\\P{L}', '', true],
    ['abc', '\\p{IsBasicLatin}+', '', true],
    ['ж', '\\p{IsCyrillic}', '', true],
    ['abab', '(ab)\\1', '', true],
    ['abba', '(ab)\\1', '', false],
    ['aaa', '^a{2}$', '', false],
    ['aaa', '^a{2,}$', '', true],
    ['en ko', '\\bko\\b', '', true],
    ['price 10', '\\d+(?!\\d)', '', true],
    ['\u{1F40E}', '^.$', '', true],
    ['a', '[', '', null],
    ['a', '(a', '', null],
    ['a', 'a**', '', null],
    ['a', '\\0', '', null],
    ['a', '(a)\\2', '', null],
    ['a', '[z-a]', '', null],
    ['a', 'a', 'g', null],
  ])('%s in %s with %s', (input, pattern, flags, expected) => {
    expect(value('matches(input, pattern, flags)', { input, pattern, flags })).toBe(expected);
  });
});

describe('replace(), split() and extract()', () => {
  it.each<[string, unknown]>([
    ['replace("abracadabra", "bra", "*")', 'a*cada*'],
    ['replace("AAAA", "A+?", "b")', 'bbbb'],
    ['replace("darted", "^(.*?)d(.*)$", "$1c$2")', 'carted'],
    ['replace("abc", "(b)", "[$1$0]")', 'a[bb]c'],
    ['replace("a1", "(a)", "$12")', 'a21'],
    ['replace("abc", "b", "\\\\$")', 'a$c'],
    ['replace("a b", "x*", "-")', '-a- -b-'],
    ['split("a;b;;c", ";")', ['a', 'b', '', 'c']],
    ['split("a, b ,c", "\\s*,\\s*")', ['a', 'b', 'c']],
    ['split("abc", "")', ['a', 'b', 'c']],
    ['extract("tel 08-123, 09-45", "\\d+-\\d+")', ['08-123', '09-45']],
  ])('%s', (expression, expected) => {
    expect(value(expression)).toEqual(expected);
  });
});

describe('patterns that go back again and again', () => {
  it.each(['(a+)+$', '(a|aa)+$', '(.*a){20}$', '(a*)*b'])('%s is stopped in time', (pattern) => {
    const began = process.cpuUsage();
    expect(() => value('matches(input, pattern)', { input: `${'a'.repeat(5000)}!`, pattern })).toThrow(
      FeelBudgetExceeded,
    );
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(200);
  });

  it('long texts are no trouble in themselves', () => {
    expect(value('matches(input, "^.*z$")', { input: `${'a'.repeat(100_000)}z` })).toBe(true);
  });
});
