import { documentFrom, ENTRY_MAPS, groupOf, type InstanceDocument, type StoredDocument } from '@farled/engine';

/** From so many element instances on, an instance is kept in parts: a change rewrites one of them, not all. */
const LARGE = 48;

type Elements = InstanceDocument['elements'];
type Groups = readonly (ReadonlyMap<number, unknown> | undefined)[];

/** What stands in the row of an instance that is kept in parts: which ones there are. */
interface Head {
  readonly parts: readonly number[];
}

/** Some of an instance, neighbours by their keys. What is in it is replaced when it changes, so the same means unchanged. */
interface Part {
  readonly elements: Elements;
  /** Of each map, in the order of `ENTRY_MAPS`. */
  readonly groups: Groups;
}

/** Part of an instance, as it was last taken out for a commit. */
export interface WrittenPart extends Part {
  readonly bytes: number;
}

export const partId = (id: string, place: number): string => `part/${id.slice('instance/'.length)}/${place}`;

/** Which parts an instance is kept in; undefined when the JSON text of its row is all of it. */
export function partsIn(json: string): readonly number[] | undefined {
  return json.startsWith('{"parts":') ? (JSON.parse(json) as Head).parts : undefined;
}

/** The JSON text of the row of an instance that is kept in parts. */
export const headOf = (parts: Iterable<number>): string => JSON.stringify({ parts: [...parts] } satisfies Head);

/** Whether a row is an instance with so much inside it that it is kept in parts. */
export function isLarge(id: string, value: unknown): value is InstanceDocument {
  return id.startsWith('instance/') && (value as InstanceDocument).elements.length >= LARGE;
}

/** An instance cut into parts, in the order of the keys; those that are as they were are the ones that were written. */
export function divide(
  document: InstanceDocument,
  before: ReadonlyMap<number, WrittenPart>,
): ReadonlyMap<number, Part | WrittenPart> {
  const ends = endsOf(document.elements);
  const places = new Set(ends.keys());
  for (const map of ENTRY_MAPS) for (const place of document[map]?.places ?? []) places.add(place);
  const parts = new Map<number, Part | WrittenPart>();
  let from = 0;
  for (const place of [...places].sort((a, b) => a - b)) {
    const until = ends.get(place) ?? from;
    const groups = ENTRY_MAPS.map((map) => document[map]?.group(place));
    const known = before.get(place);
    const isSame = known && hasElements(known, document.elements, from, until) && hasGroups(known, groups);
    parts.set(place, isSame ? known : { elements: document.elements.slice(from, until), groups });
    from = until;
  }
  return parts;
}

/** Where in the list the elements of each place end. */
function endsOf(elements: Elements): Map<number, number> {
  const ends = new Map<number, number>();
  let place = -1;
  for (const [at, { key }] of elements.entries()) {
    const next = groupOf(key);
    if (next !== place && at > 0) ends.set(place, at);
    place = next;
  }
  return ends.set(place, elements.length);
}

function hasElements({ elements: own }: Part, all: Elements, from: number, until: number): boolean {
  return own.length === until - from && own.every((element, at) => element === all[from + at]);
}

const hasGroups = ({ groups: own }: Part, groups: Groups) => own.every((group, at) => group === groups[at]);

/** A part as it is stored. */
export function storedOf({ elements, groups }: Part): StoredDocument {
  const maps = ENTRY_MAPS.flatMap((map, at) => (groups[at] ? [[map, Object.fromEntries(groups[at])]] : []));
  return { elements, ...Object.fromEntries(maps) };
}

/** An instance as it was stored, and the parts for knowing later what has changed. */
export function readParts(stored: readonly { readonly place: number; readonly json: string }[]): {
  readonly document: InstanceDocument;
  readonly parts: ReadonlyMap<number, WrittenPart>;
} {
  const document = documentFrom(stored.map(({ json }) => JSON.parse(json) as StoredDocument));
  const bytes = new Map(stored.map(({ place, json }) => [place, json.length]));
  const parts = [...divide(document, new Map())].map(
    ([place, part]) => [place, { ...part, bytes: bytes.get(place) ?? 0 }] as const,
  );
  return { document, parts: new Map(parts) };
}
