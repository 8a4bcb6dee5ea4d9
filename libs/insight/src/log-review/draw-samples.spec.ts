import type { StaffReading } from '@farled/infra';
import fc from 'fast-check';
import { drawSamples, type ReviewFacts } from './draw-samples';

const AT = new Date('2027-03-03T09:00:00Z');
const reading = (change: Partial<StaffReading>): StaffReading => ({
  staffId: 'hanna',
  department: 'Barn och utbildning',
  personId: 'elin',
  caseId: 'case',
  day: '2027-03-03',
  firstAt: AT,
  lastAt: AT,
  times: 1,
  purposes: ['handle-case'],
  fields: ['case'],
  isAtNight: false,
  ...change,
});
const FACTS: ReviewFacts = {
  protected: new Set(['sara']),
  sameName: new Set(['hanna kin']),
  ownerOfCase: new Map([
    ['case', 'Barn och utbildning'],
    ['permit', 'Samhällsbyggnad'],
  ]),
};
const AMOUNTS = { mostOfRule: 20, random: 0, manyPersons: 3 };
const rules = (readings: StaffReading[], amounts = AMOUNTS) =>
  drawSamples(readings, FACTS, amounts, Math.random).map(({ rule }) => rule);

describe('the samples of a log review', () => {
  it.each([
    ['nothing of what is usual', {}, []],
    ['a protected person', { personId: 'sara' }, ['protected']],
    ['somebody of the same surname', { personId: 'kin' }, ['same-name']],
    ["another department's case", { caseId: 'permit' }, ['outside-unit']],
    ['the night', { isAtNight: true }, ['night']],
    ['the gravest of several', { personId: 'sara', isAtNight: true, caseId: 'permit' }, ['protected']],
    ['no case at all', { caseId: null }, []],
  ] as [string, Partial<StaffReading>, string[]][])('hold %s', (_, change, wanted) => {
    expect(rules([reading(change)])).toEqual(wanted);
  });

  it('hold a day with many persons once', () => {
    const of = (count: number) => Array.from({ length: count }, (_, index) => reading({ personId: `p${index}` }));
    expect(rules(of(3))).toEqual([]);
    expect(rules(of(4))).toEqual(['many']);
    expect(drawSamples(of(4), FACTS, AMOUNTS, Math.random)).toMatchObject([{ persons: 4 }]);
  });

  it('hold so many at random, each reading once, whatever the log holds', () => {
    const readings = fc.array(
      fc.record({
        personId: fc.constantFrom('sara', 'kin', 'elin', 'omar', 'nils'),
        caseId: fc.constantFrom('case', 'permit', null),
        isAtNight: fc.boolean(),
        day: fc.constantFrom('2027-03-03', '2027-03-04'),
      }),
    );
    fc.assert(
      fc.property(readings, fc.integer({ min: 0, max: 10 }), (changes, random) => {
        const all = changes.map(reading);
        const drawn = drawSamples(all, FACTS, { ...AMOUNTS, random }, Math.random);
        expect(new Set(drawn.map((sample) => sample.reading)).size).toBe(drawn.length);
        const left = all.length - drawn.filter(({ rule }) => rule !== 'random').length;
        expect(drawn.filter(({ rule }) => rule === 'random')).toHaveLength(Math.min(random, left));
      }),
    );
  });

  it('are drawn with the same chance for the last as for the first', () => {
    const all = Array.from({ length: 10 }, (_, index) => reading({ personId: `p${index}`, staffId: `s${index}` }));
    const counts = new Map<string, number>();
    for (let round = 0; round < 2000; round += 1) {
      for (const { reading: one } of drawSamples(all, FACTS, { ...AMOUNTS, random: 1 }, Math.random))
        counts.set(one.personId, (counts.get(one.personId) ?? 0) + 1);
    }
    expect(Math.min(...all.map(({ personId }) => counts.get(personId) ?? 0))).toBeGreaterThan(100);
  });
});
