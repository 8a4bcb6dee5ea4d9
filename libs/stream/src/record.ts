/** Which engine wrote a record: the broker of this house, or a real Zeebe cluster. */
export type EngineName = 'embedded' | 'cluster';

/** A key; text where a JavaScript number would lose digits, as with a real Zeebe's from partition 4 on. */
export type RecordKey = number | string;

/** Fields of a record's value that several value types share; Zeebe's names. */
export interface RecordValue {
  readonly processInstanceKey?: RecordKey;
  readonly [field: string]: unknown;
}

/** One thing that happened in an engine, in the shape that Zeebe's exporters write. */
export interface StreamRecord {
  readonly partitionId: number;
  readonly position: number;
  readonly sourceRecordPosition: number;
  readonly key: RecordKey;
  readonly timestamp: number;
  readonly recordType: 'EVENT';
  readonly valueType: string;
  readonly intent: string;
  readonly brokerVersion: string;
  readonly value: RecordValue;
}

/** A record as it lies in `stream.batch`: what is equal for the whole batch stands in the row instead. */
export type PackedRecord = readonly [
  position: number,
  sourceRecordPosition: number,
  key: RecordKey,
  timestamp: number,
  valueType: string,
  intent: string,
  value: RecordValue,
];

/** A row of `stream.batch`. */
export interface RecordBatch {
  readonly partitionId: number;
  readonly brokerVersion: string;
  readonly records: readonly PackedRecord[];
}

/** Gives a batch its full records back. */
export function unpack(batch: RecordBatch): StreamRecord[] {
  return batch.records.map(([position, sourceRecordPosition, key, timestamp, valueType, intent, value]) => ({
    partitionId: batch.partitionId,
    position,
    sourceRecordPosition,
    key,
    timestamp,
    recordType: 'EVENT',
    valueType,
    intent,
    brokerVersion: batch.brokerVersion,
    value,
  }));
}

const HALF_CHARACTERS = /\p{Surrogate}/gu;

/** A text as a PostgreSQL column can hold it: without U+0000 and half characters. */
export const storable = (text: string): string => text.replaceAll('\u0000', '').replace(HALF_CHARACTERS, '');
