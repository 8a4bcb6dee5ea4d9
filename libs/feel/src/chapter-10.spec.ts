import { evaluateFeel, toJson } from './index';

type Case = readonly [expression: string, expected: unknown];

const json = (expression: string): unknown => toJson(evaluateFeel(expression, {}).value);

/** Odd corners of DMN 1.5, chapter 10, by section. */
const SECTIONS: Readonly<Record<string, readonly Case[]>> = {
  '10.3.2.3 numbers': [
    ['0.1 + 0.2 = 0.3', true],
    ['1 / 3 * 3', 1],
    ['12345678901234567890123456789012.5 - 12345678901234567890123456789012', 0.5],
    ['1 / 0', null],
    ['-2 ** 2', 4],
    ['1e3', 1000],
  ],
  '10.3.2.3.4 times and dates': [
    ['date and time("2021-01-01T24:00:00")', '2021-01-02T00:00:00'],
    ['@"2021-01-01" - @"2020-01-01"', 'P366D'],
    ['@"2021-01-01T10:00:00Z" - @"2021-01-01"', 'PT10H'],
    ['@"2021-01-01T10:00:00" - @"2021-01-01"', null],
    ['string(@"-2021-01-01T10:10:10@Australia/Melbourne" + @"PT1H")', '-2021-01-01T11:10:10@Australia/Melbourne'],
    ['time("13:20:00+19:00")', null],
    ['date("-999999999-12-31").year', -999999999],
    ['duration("PT0.S")', 'PT0S'],
    ['duration("P1Y") / duration("P6M")', 2],
    ['-duration("P1DT2H")', '-P1DT2H'],
    ['week of year(date(2005, 1, 1))', 53],
  ],
  '10.3.2.7 ranges': [
    ['(< 10) = (null..10)', false],
    ['(=10) = (=10)', true],
    ['(=10) = [10..10]', false],
    ['10 in (=10)', true],
    ['10 in !=10', false],
    ['[1,2,3] in =[1,2,3]', true],
    ['5 in (null..10]', null],
    ['5 in ]1..5[', false],
    ['[1..5].start included', true],
    ['range("[1..3]") = [1..3]', true],
    ['range("(@\\"2020-01-01\\"..@\\"2020-02-01\\"]").end', '2020-02-01'],
    ['range("[3..1]")', null],
    ['range("[1..x]")', null],
    ['range(">= 1")', null],
    ['for i in [2..1] return i', null],
    ['for i in 2..1 return i', [2, 1]],
  ],
  '10.3.2.9 types': [
    ['abs instance of function', true],
    ['(function(a) a) instance of function<Any> -> Any', true],
    ['(function(a) a) instance of function<Any, Any> -> Any', false],
    ['[1] instance of number', false],
    ['[{a: "x"}] instance of list<context<a: string>>', true],
    ['{a: null} instance of context<a: string>', true],
    ['null instance of Any', false],
  ],
  '10.3.2.13 functions': [
    ['{f: function(n: number) n, r: f("a")}.r', null],
    ['{f: function(n: number) n, r: f([7])}.r', 7],
    ['{f: function(g, x) g(x), r: f(abs, -1)}.r', 1],
    ['{f: function(a, b) a - b, r: f(b: 1, a: 3)}.r', 2],
    ['{f: function(a) a, r: f(1, 2)}.r', null],
  ],
  '10.3.2.6 contexts': [
    ['{a: 1, a: 2}', null],
    ['{a b: 1, c: a b + 1}.c', 2],
    ['context put({x: 1, y: {a: 0}}, ["y", "a", "b"], 2)', null],
    ['context put({x: 1}, ["y", "a"], 2)', { x: 1, y: { a: 2 } }],
    ['get value(m: {a: 1}, key: "a")', 1],
    ['get entries(m: {a: 1})', [{ key: 'a', value: 1 }]],
    ['put all([{a: 1}, {b: 2}])', { a: 1, b: 2 }],
  ],
  '10.3.4 built-in functions': [
    ['decimal(1/3, 2.5)', 0.33],
    ['floor(1.56, null)', null],
    ['floor(1.56, 1)', 1.5],
    ['round up(5.5, 6176)', 5.5],
    ['round up(5.5, 6177)', null],
    ['list replace([1, 2, 3], 2.5, 4)', [1, 4, 3]],
    ['list replace([2, 4, 7], function(item, newItem) item < newItem, 5)', [5, 5, 7]],
    ['list replace([2, 4], function(item) item = 2, 5)', null],
    ['list replace([2, 4], function(item, newItem) item, 5)', null],
    ['is(@"23:00:50", @"23:00:50Z")', false],
    ['is(value1: 1)', false],
    ['string(duration("P0Y"))', 'P0M'],
    ['fromAi(5, "how many")', 5],
  ],
};

describe.each(Object.entries(SECTIONS))('%s', (_, cases) => {
  it.each(cases)('%s', (expression, expected) => {
    expect(json(expression)).toEqual(expected);
  });
});
