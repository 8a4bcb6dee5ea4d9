import type { RecordKey, RecordValue } from '../record';
import { parseExact } from './exact-json';

/** A record as Zeebe's exporter writes it, as far as we read it. */
export interface ExportedRecord {
  readonly partitionId: number;
  readonly position: number;
  readonly sourceRecordPosition: number;
  readonly key: RecordKey;
  readonly timestamp: number;
  readonly recordType: string;
  readonly valueType: string;
  readonly intent: string;
  readonly brokerVersion: string;
  readonly value: RecordValue;
}

/** A bulk that is not what Zeebe's exporter sends; nothing of it is kept. */
export class UnreadableBulk extends Error {}

/** Reads the body of `POST /_bulk`: an action and a record in turns, each on a line of its own. */
export function parseBulk(body: string): ExportedRecord[] {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  if (lines.length % 2 !== 0) throw new UnreadableBulk('an action without a record');
  return lines.flatMap((line, index) => {
    const found = parseLine(line, index);
    if (index % 2 === 1) return [asRecord(found, index)];
    if (!isObject(found) || !isObject(found.index)) throw new UnreadableBulk(`line ${index + 1} is no index action`);
    return [];
  });
}

function parseLine(line: string, index: number): unknown {
  try {
    return parseExact(line);
  } catch {
    throw new UnreadableBulk(`line ${index + 1} is no JSON`);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPositive = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0;
const isKey = (value: unknown) =>
  Number.isSafeInteger(value) || (typeof value === 'string' && /^\d{16,19}$/.test(value));
const isText = (value: unknown) => typeof value === 'string';

const FIELDS: Record<keyof ExportedRecord, (value: unknown) => boolean> = {
  partitionId: isPositive,
  position: isPositive,
  sourceRecordPosition: Number.isSafeInteger,
  key: isKey,
  timestamp: isPositive,
  recordType: isText,
  valueType: isText,
  intent: isText,
  brokerVersion: isText,
  value: isObject,
};

function asRecord(found: unknown, index: number): ExportedRecord {
  const wrong = Object.entries(FIELDS).find(([field, isRight]) => !isObject(found) || !isRight(found[field]));
  if (wrong) throw new UnreadableBulk(`line ${index + 1}: ${wrong[0]} is missing or wrong`);
  return found as ExportedRecord;
}
