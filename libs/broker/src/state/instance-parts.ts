import type { InstanceDocument } from '@farled/engine';

/** From so many element instances on, an instance is kept in parts: a change rewrites one of them, not all. */
const LARGE = 48;
/** Keys that belong to one part. Elements, jobs and timers have their keys in the order they came. */
const SPAN = 64;
const MAPS = ['jobs', 'timers', 'subscriptions', 'signals', 'compensations', 'incidents'] as const;

/** What stands in the row of an instance that is kept in parts: which ones there are. */
interface Head {
  readonly parts: readonly number[];
}

/** Part of an instance, as it was last taken out for a commit. */
export interface WrittenPart {
  /** Its entries: they are replaced when they change, so the same ones mean the same part. */
  readonly entries: readonly unknown[];
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

/** An instance cut into parts, in the order of the keys. */
export function divide(document: InstanceDocument): ReadonlyMap<number, InstanceDocument> {
  const parts = new Map<number, InstanceDocument>();
  const partOf = (key: number): InstanceDocument => {
    const place = Math.floor(key / SPAN);
    const part = parts.get(place) ?? { elements: [] };
    parts.set(place, part);
    return part;
  };
  for (const element of document.elements) partOf(element.key).elements.push(element);
  for (const map of MAPS) {
    for (const [key, entry] of Object.entries(document[map] ?? {})) {
      const part = partOf(Number(key)) as Record<typeof map, Record<string, unknown>>;
      part[map] ??= {};
      part[map][key] = entry;
    }
  }
  return new Map([...parts].sort(([a], [b]) => a - b));
}

/** An instance as it was stored, and the parts for knowing later what has changed. */
export function readParts(stored: readonly { readonly place: number; readonly json: string }[]): {
  readonly document: InstanceDocument;
  readonly parts: ReadonlyMap<number, WrittenPart>;
} {
  const read = stored.map(({ place, json }) => ({ place, json, part: JSON.parse(json) as InstanceDocument }));
  const parts = read.map(({ place, json, part }) => [place, { entries: entriesOf(part), bytes: json.length }] as const);
  return { document: unite(read.map(({ part }) => part)), parts: new Map(parts) };
}

function unite(parts: readonly InstanceDocument[]): InstanceDocument {
  const document = { elements: parts.flatMap(({ elements }) => elements) } as Record<string, unknown>;
  for (const map of MAPS) {
    const entries = parts.map((part) => part[map]).filter((one) => one !== undefined);
    if (entries.length > 0) document[map] = Object.assign({}, ...entries);
  }
  return document as unknown as InstanceDocument;
}

/** Everything in a part, for comparison with what it was. */
export function entriesOf(part: InstanceDocument): unknown[] {
  return [part.elements, ...MAPS.map((map) => Object.values(part[map] ?? {}))].flat();
}

export function isSame(written: WrittenPart | undefined, entries: readonly unknown[]): boolean {
  return written?.entries.length === entries.length && entries.every((entry, at) => entry === written.entries[at]);
}
