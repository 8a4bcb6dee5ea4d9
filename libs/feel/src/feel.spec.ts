import fc from 'fast-check';
import { compileFeel, evaluateFeel, evaluateUnaryTests, FeelBudgetExceeded, FeelSyntaxError, toJson } from './index';

describe('compiling', () => {
  it('names the variables that are read, and reads no others', () => {
    const compiled = compileFeel('for a in xs return a + base + count(list) + child.age');
    expect(compiled.names).toEqual(['xs', 'base', 'list', 'child']);
    const read: string[] = [];
    compileFeel('if on then b else c').evaluate((name) => {
      read.push(name);
      return name === 'on';
    });
    expect(read).toEqual(['on', 'b']);
  });

  it('compiles a text once', () => {
    expect(compileFeel('1 + 1')).toBe(compileFeel('1 + 1'));
  });

  it.each([
    ['1 +', "Unexpected end of text at line 1, column 4 of '1 +'"],
    ['a[1', "Expected ']' but found end of text at line 1, column 4 of 'a[1'"],
    ['1\n+ )', "Unexpected ')' at line 2, column 3 of '1\n+ )'"],
    ['"open', `A text that is never closed at line 1, column 1 of '"open'`],
    ['if a then b', "Expected 'else' but found end of text at line 1, column 12 of 'if a then b'"],
    ['', "Unexpected end of text at line 1, column 1 of ''"],
    ['1 § 2', "Unexpected character '§' at line 1, column 3 of '1 § 2'"],
  ])('says where %j is wrong', (source, message) => {
    expect(() => compileFeel(source)).toThrow(FeelSyntaxError);
    expect(() => compileFeel(source)).toThrow(message);
  });

  it('refuses a sum without end', () => {
    expect(() => compileFeel(`1${' + 1'.repeat(50_000)}`)).toThrow(FeelSyntaxError);
  });

  it('refuses what is too long to be read between two other requests', () => {
    const list = (length: number) => `[${'1, '.repeat(length / 3)}1]`;
    expect(compileFeel(list(32_000)).names).toEqual([]);
    expect(() => compileFeel(list(33_000))).toThrow('Longer than 32768 characters');
  });

  it('refuses what is nested too deep or tangled, quickly', () => {
    for (const text of ['(', '[', '{a:', '1 in (', 'a[', 'not(', '-', '[1..2[']) {
      expect(() => compileFeel(text.repeat(5000))).toThrow(FeelSyntaxError);
    }
  });
});

describe('running', () => {
  it.each([
    'count(for i in 1..1000000 return i)',
    '{f: function(n) f(n + 1), r: f(0)}.r',
    'for i in 1..100 return for j in 1..100 return for k in 1..100 return 1',
    'for i in 1..200 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])',
    'for i in 1..40 return if i = 1 then "aaaaaaaaaa" else string join([partial[-1], partial[-1]])',
  ])('stops %s', (source) => {
    expect(() => evaluateFeel(source, {})).toThrow(FeelBudgetExceeded);
  });

  it('makes no text that would fill the memory', () => {
    const { value, warnings } = evaluateFeel(
      'for i in 1..40 return if i = 1 then "aaaaaaaaaa" else partial[-1] + partial[-1]',
      {},
    );
    expect(JSON.stringify(value).length).toBeLessThan(5_000_000);
    expect(warnings[0]).toContain('Cannot compute');
  });

  it('takes the budget it is given', () => {
    expect(() => evaluateFeel('for i in 1..10 return i', {}, { steps: 5 })).toThrow(FeelBudgetExceeded);
  });

  it('says why a result is null', () => {
    expect(evaluateFeel('amount > 100', {}).warnings).toEqual([
      "No variable found with name 'amount'",
      "Cannot compare null > number '100'",
    ]);
  });

  it('never throws on data', () => {
    const sources = [
      'x + y',
      'x.a',
      'x[1]',
      'x[y]',
      'x = y',
      'x < y',
      'sum(x)',
      'for i in x return i',
      'string(x)',
      'date(x)',
      'x in y',
      'if x then y else 1',
      'sort(x)',
      'distinct values(x)',
      '-x',
      'substring(x, y)',
      'duration(x) + date(y)',
      'x ** y',
      'get value(x, y)',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.jsonValue(), fc.jsonValue(), (source, x, y) => {
        toJson(evaluateFeel(source, { x, y }).value);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads any text or refuses it, and runs what it reads', () => {
    const words = [
      'a',
      '1',
      '"s"',
      '+',
      '-',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ':',
      ',',
      '..',
      '.',
      'in',
      'for',
      'return',
      'if',
      'then',
      'else',
      'not',
      '>',
      '=',
      'and',
      '?',
      '@',
      'function',
      'some',
      'satisfies',
      'between',
      'instance',
      'of',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
        try {
          evaluateFeel(parts.join(' '), { a: 1 });
        } catch (error) {
          if (!(error instanceof FeelSyntaxError || error instanceof FeelBudgetExceeded)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('adds and takes away numbers of two decimals exactly', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(evaluateFeel('a + b', { a: a / 100, b: b / 100 }).value).toBe((a + b) / 100 + 0);
      }),
    );
  });

  it('gives plain JSON, whatever a key is called', () => {
    const { value } = evaluateFeel('{"__proto__": 1, d: @"2026-01-01", t: 1/3, f: function(a) a}', {});
    expect(JSON.stringify(toJson(value))).toBe('{"__proto__":1,"d":"2026-01-01","t":0.3333333333333333,"f":null}');
  });
});

describe('cells of decision tables', () => {
  it.each([
    [5, '> 3', true],
    [5, '< 3, 5', true],
    [5, '-', true],
    [5, 'not(5)', false],
    [5, 'not(1, 2)', true],
    [5, '[1..5)', false],
    ['a', '"a", "b"', true],
    [null, 'null', true],
    [null, '> 3', null],
    [5, '? > 3 and ? < 6', true],
    ['abc', 'contains(?, "b")', true],
    [false, 'false', true],
    [true, 'false', false],
    [5, 'limit', true],
    [5, '= 5', true],
    [4, '!= 5', true],
    ['z', 'limit > 3', true],
    [5, '[4, 5]', true],
    [5, 'not(? > 3)', false],
    ['2026-01-02', 'date(?) > date("2026-01-01")', true],
  ])('%j passes %s: %j', (input, cell, expected) => {
    expect(evaluateUnaryTests(cell, input, { limit: 5 }).value).toBe(expected);
  });
});
