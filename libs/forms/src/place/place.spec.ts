import { checkPlace, geometryOf, type Place, type Position, placeText, positionsOf } from './place';

const TOWN: Position[] = [
  [674_032, 6_580_822],
  [674_132, 6_580_822],
  [674_132, 6_580_922],
];
const place = (geometry: Place['geometry'], words = ''): Place => ({ geometry, words });

describe('a place', () => {
  it('is a point, a line or an area, or words alone', () => {
    for (const kind of ['point', 'line', 'area'] as const) {
      expect(checkPlace(place(geometryOf(kind, TOWN)), kind)).toBeUndefined();
    }
    expect(checkPlace(place(null, 'Vid bryggan i Sjöbo'), 'point')).toBeUndefined();
    expect(geometryOf('area', TOWN.slice(0, 2))).toBeNull();
    expect(positionsOf(place(geometryOf('area', TOWN)))).toEqual(TOWN);
  });

  it('is refused when it is empty, of another kind, elsewhere or broken', () => {
    const [first] = TOWN as [Position];
    const wrong: unknown[] = [
      place(null, '  '),
      place(geometryOf('line', TOWN)),
      place(geometryOf('point', [[18.07, 59.33]])),
      place(geometryOf('point', [[first[1], first[0]]])),
      { ...place(geometryOf('point', TOWN)), words: 7 },
      { geometry: { type: 'Point', coordinates: first }, words: '' },
      { geometry: { ...geometryOf('point', TOWN), coordinates: [Number.NaN, 1] }, words: '' },
      'N 6580822',
    ];
    for (const value of wrong) expect(checkPlace(value, 'point')?.code).toBe('place');
    const open = { ...geometryOf('area', TOWN), coordinates: [TOWN] } as Place['geometry'];
    expect(checkPlace(place(open), 'area')?.code).toBe('place');
    const many = Array.from({ length: 201 }, (_, i): Position => [first[0] + i, first[1]]);
    expect(checkPlace(place(geometryOf('line', many)), 'line')?.code).toBe('place');
  });

  it('reads as coordinates and words', () => {
    expect(placeText(place(geometryOf('point', TOWN), 'Vid bryggan'), 'en-GB')).toBe(
      'N 6,580,822, E 674,032 (SWEREF 99 TM). Vid bryggan',
    );
  });
});
