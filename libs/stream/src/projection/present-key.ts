import type { RecordKey } from '../record';

/** A key of a record's value; Zeebe writes -1 where there is none. */
export const presentKey = (key: unknown): RecordKey | undefined =>
  typeof key === 'string' || (typeof key === 'number' && key > 0) ? key : undefined;
