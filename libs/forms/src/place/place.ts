import type { Fault } from '../validate/field-error';

const KINDS = ['point', 'line', 'area'] as const;

/** What a question about a place asks for. */
export type PlaceKind = (typeof KINDS)[number];

/** East and north in metres. */
export type Position = readonly [east: number, north: number];

/** A place as one shows it on a map, or tells it in words; one of the two is there. */
export interface Place {
  /** GeoJSON's geometry, in SWEREF 99 TM (EPSG:3006). */
  readonly geometry: PlaceGeometry | null;
  readonly words: string;
}

interface PlaceGeometry {
  readonly type: 'Point' | 'LineString' | 'Polygon';
  readonly crs: { readonly type: 'name'; readonly properties: { readonly name: typeof SWEREF_99_TM } };
  readonly coordinates: Position | readonly Position[] | readonly (readonly Position[])[];
}

const SWEREF_99_TM = 'urn:ogc:def:crs:EPSG::3006';
const MOST_POSITIONS = 200;
const LONGEST_WORDS = 500;
/** Where SWEREF 99 TM is used: Sweden with its waters (EPSG:3006). */
const EAST = [167_000, 1_094_000] as const;
const NORTH = [6_076_000, 7_700_000] as const;
const TYPES = { point: 'Point', line: 'LineString', area: 'Polygon' } as const;
/** So many positions make one. */
export const FEWEST: Readonly<Record<PlaceKind, number>> = { point: 1, line: 2, area: 3 };

export const isPlaceKind = (name: string | undefined): name is PlaceKind =>
  (KINDS as readonly (string | undefined)[]).includes(name);

/** The geometry that positions make; null while there are too few. */
export function geometryOf(kind: PlaceKind, positions: readonly Position[]): PlaceGeometry | null {
  const [first] = positions;
  if (!first || positions.length < FEWEST[kind]) return null;
  const coordinates = { point: first, line: positions, area: [[...positions, first]] }[kind];
  return { type: TYPES[kind], crs: { type: 'name', properties: { name: SWEREF_99_TM } }, coordinates };
}

/** The positions that one has set, in their order. */
export function positionsOf({ geometry }: Place): readonly Position[] {
  if (!geometry) return [];
  const { type, coordinates } = geometry;
  if (type === 'Point') return [coordinates as Position];
  if (type === 'LineString') return coordinates as readonly Position[];
  return ((coordinates as readonly (readonly Position[])[])[0] ?? []).slice(0, -1);
}

/** A place that lies in Sweden, in the form that the question asks for. */
export function checkPlace(value: unknown, kind: PlaceKind): Fault {
  if (!isPlace(value)) return { code: 'place' };
  if (value.words.length > LONGEST_WORDS) return { code: 'max-length', params: { max: LONGEST_WORDS } };
  if (value.geometry === null) return value.words.trim() === '' ? { code: 'place' } : undefined;
  return isSound(value.geometry, kind, positionsOf(value)) ? undefined : { code: 'place' };
}

function isSound({ type, coordinates }: PlaceGeometry, kind: PlaceKind, positions: readonly Position[]): boolean {
  if (type !== TYPES[kind] || positions.length > MOST_POSITIONS || !positions.every(isInSweden)) return false;
  const made = geometryOf(kind, positions);
  return made !== null && JSON.stringify(made.coordinates) === JSON.stringify(coordinates);
}

export const isInSweden = ([east, north]: Position): boolean =>
  east >= EAST[0] && east <= EAST[1] && north >= NORTH[0] && north <= NORTH[1];

/** Whether something has the shape of a place, wherever it lies. */
export function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { geometry, words } = value as Record<string, unknown>;
  return typeof words === 'string' && (geometry === null || isGeometry(geometry));
}

function isGeometry(value: unknown): value is PlaceGeometry {
  if (typeof value !== 'object' || value === null) return false;
  const { type, crs, coordinates } = value as Record<string, unknown>;
  const name = (crs as { properties?: { name?: unknown } } | null | undefined)?.properties?.name;
  return name === SWEREF_99_TM && isOneOf(COORDINATES, type) && COORDINATES[type](coordinates);
}

const COORDINATES = {
  Point: (coordinates: unknown) => isPosition(coordinates),
  LineString: (coordinates: unknown) => isPositions(coordinates),
  Polygon: (rings: unknown) => Array.isArray(rings) && rings.length === 1 && isPositions(rings[0]),
} as const;

const isOneOf = <T extends object>(names: T, name: unknown): name is keyof T =>
  typeof name === 'string' && Object.hasOwn(names, name);

const isPositions = (value: unknown): boolean => Array.isArray(value) && value.every(isPosition);

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number' && Number.isFinite(one));

/** A place in words, as it is printed and signed: "N 6 580 822, E 674 032 (SWEREF 99 TM). Vid bryggan". */
export function placeText(place: Place, locale: string): string {
  const metres = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  const positions = positionsOf(place).map(([east, north]) => `N ${metres(north)}, E ${metres(east)}`);
  const where = positions.length > 0 ? `${positions.join('; ')} (SWEREF 99 TM)` : '';
  return [where, place.words.trim()].filter(Boolean).join('. ');
}
