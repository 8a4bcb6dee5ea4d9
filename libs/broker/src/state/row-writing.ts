import type { InstanceDocument } from '@farled/engine';
import { divide, headOf, isLarge, partId, storedOf, type WrittenPart } from './instance-parts';

/** The parts in which a row was last written; none: it was written whole. */
export type WrittenParts = ReadonlyMap<number, WrittenPart>;

const NONE: WrittenParts = new Map();

/** What a commit has to do so that a row is stored: JSON texts by id, and ids of what is no more. */
export interface Writing {
  readonly rows: readonly (readonly [id: string, json: string])[];
  readonly gone: readonly string[];
  readonly bytes: number;
  readonly parts?: WrittenParts;
}

/** Writes a row, of a large instance only the parts that are not as they were. */
export function writeRow(id: string, value: unknown, before: WrittenParts = NONE): Writing {
  if (value === undefined) return { rows: [], gone: [id, ...partsGone(id, before, NONE)], bytes: 0 };
  if (isLarge(id, value)) return writeParts(id, value, before);
  const json = JSON.stringify(value);
  return { rows: [[id, json]], gone: partsGone(id, before, NONE), bytes: json.length };
}

function writeParts(id: string, document: InstanceDocument, before: WrittenParts): Writing {
  const rows: [string, string][] = [];
  const parts = new Map<number, WrittenPart>();
  for (const [place, part] of divide(document, before)) {
    if ('bytes' in part) {
      parts.set(place, part);
      continue;
    }
    const json = JSON.stringify(storedOf(part));
    rows.push([partId(id, place), json]);
    parts.set(place, { ...part, bytes: json.length });
  }
  if (!hasSamePlaces(parts, before)) rows.unshift([id, headOf(parts.keys())]);
  let bytes = 0;
  for (const part of parts.values()) bytes += part.bytes;
  return { rows, gone: partsGone(id, before, parts), bytes, parts };
}

function hasSamePlaces(now: WrittenParts, before: WrittenParts): boolean {
  if (now.size !== before.size) return false;
  const places = before.keys();
  for (const place of now.keys()) if (place !== places.next().value) return false;
  return true;
}

function partsGone(id: string, before: WrittenParts, now: WrittenParts): string[] {
  return [...before.keys()].filter((place) => !now.has(place)).map((place) => partId(id, place));
}
