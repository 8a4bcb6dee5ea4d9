import type { RecordKey } from '../record';

/** A key of a record's value; Zeebe writes -1 where there is none. */
export const presentKey = (key: unknown): RecordKey | undefined =>
  typeof key === 'string' || (typeof key === 'number' && key > 0) ? key : undefined;

/** A text of a record's value; Zeebe writes an empty one where there is none. */
export const presentText = (text: unknown): string | undefined =>
  typeof text === 'string' && text !== '' ? text : undefined;
