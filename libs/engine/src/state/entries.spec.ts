import { Entries } from './entries';

const many = (count: number) =>
  Entries.of<string>(Array.from({ length: count }, (_, n) => [1000 + n * 7, `n${n}`] as const));

describe('things by their keys', () => {
  it('are what they were made of, with each change, and stay so when more is made of them', () => {
    const before = many(100);
    const after = before.with(1007, 'other').with(5, 'new').without(1000);
    expect(Object.entries(after.toJSON()).length).toBe(100);
    expect([after.get(1007), after.get(5), after.get(1000), after.get(1693)]).toEqual([
      'other',
      'new',
      undefined,
      'n99',
    ]);
    expect([before.get(1007), before.get(5), before.get(1000)]).toEqual(['n1', undefined, 'n0']);
    expect(JSON.stringify(Entries.of([[3, { a: 1 }]]))).toBe('{"3":{"a":1}}');
  });

  it('share all groups but the one that is changed', () => {
    const before = many(1000);
    const after = before.with(1000 + 500 * 7, 'other');
    const changed = before.places.filter((place) => before.group(place) !== after.group(place));
    expect(changed).toHaveLength(1);
    expect(after.places).toBe(before.places);
  });

  it('have no group that is empty', () => {
    const two = Entries.of([
      [1, 'a'],
      [1000, 'b'],
    ]);
    expect(two.without(1).places).toHaveLength(1);
    expect(two.without(1).without(1000).isEmpty).toBe(true);
    expect(two.without(2)).toBe(two);
  });
});
