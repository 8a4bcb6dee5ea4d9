import fc from 'fast-check';
import { FeelStopped, FeelSyntaxError } from './errors';
import { evaluateFeel, evaluateUnaryTests } from './feel';
import { toJson } from './values/to-json';

/** Texts as people write them, to be spoilt. */
const SOUND = [
  'if age >= 18 and country = "SE" then fee * 0.5 else fee',
  'for child in children return {name: child.name, "age now": 2026 - child.born.year}',
  'some x in [1..5] satisfies x ** 2 > limit or x in (< 3, [7..9))',
  'sort(children, function(a, b) a.age < b.age)[1].name',
  'date and time("2026-01-31T10:00:00@Europe/Stockholm") + duration("P1DT2H") - @"P1D"',
  'matches(text, "^[a-z]+(-[0-9]{2,4})?$", "i") and not(contains(text, "\\"x\\""))',
  'context put({a: {b: 1}}, ["a", "c"], [1, 2.5, null])',
  'sum(for i in 1..100, j in 1..10 return i / j)',
  '{f: function(n: number) if n < 2 then n else f(n - 1) + f(n - 2), "": f(8)}',
  'x between 1 and 10, "a", not(null), ]1..2[',
  'string join(split("a;b;c", ";"), ", ") instance of list<context<a: string>>',
  '// a remark\n`odd name` /* and another */ + 1e3',
];

type Spoil = readonly [kind: number, at: number, text: string];
const spoils = fc.array(
  fc.tuple(fc.nat(3), fc.nat(), fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom(...SOUND))),
  {
    maxLength: 6,
  },
) as fc.Arbitrary<Spoil[]>;

/** Cuts a piece out, doubles one, or puts one in. */
function spoil(source: string, [kind, at, text]: Spoil): string {
  const place = at % (source.length + 1);
  const [before, after] = [source.slice(0, place), source.slice(place)];
  if (kind === 0) return before + after.slice(1 + (at % 7));
  return kind === 1 ? before + before.slice(-9) + after : before + text + after;
}

const VARIABLES = {
  age: 20,
  fee: 10.5,
  children: [
    { name: 'A', age: 3 },
    { name: 'B', age: 1 },
  ],
  text: 'ab-12',
  limit: 3,
  x: 2,
};

const LIMIT_MS = 150;
const ATTEMPTS = 3;

/**
 * True when the work takes too much processor time whenever it is done. The clock would count the work of others too, and
 * once it may be the compiler's or the garbage collector's time.
 */
function isStall(work: () => void): boolean {
  return Array.from({ length: ATTEMPTS }).every(() => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1000 > LIMIT_MS;
  });
}

describe.each(['expression', 'cell'])('a spoilt %s', (dialect) => {
  it('is read or refused, and never stalls', () => {
    const attempt = (source: string): void => {
      try {
        const { value } =
          dialect === 'cell' ? evaluateUnaryTests(source, 5, VARIABLES) : evaluateFeel(source, VARIABLES);
        JSON.stringify(toJson(value));
      } catch (error) {
        if (!(error instanceof FeelSyntaxError || error instanceof FeelStopped)) throw error;
      }
    };
    for (const sound of SOUND) attempt(sound);
    fc.assert(
      fc.property(fc.constantFrom(...SOUND), spoils, (sound, all) => {
        const source = all.reduce(spoil, sound).slice(0, 2000);
        // 50 ms on a machine of its own; others may be at work on this one.
        expect(isStall(() => attempt(source))).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });
});
