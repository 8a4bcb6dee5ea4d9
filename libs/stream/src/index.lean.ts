/** The log's tables and the form of its records, without what follows and projects them. */
export { migrate, type SqlMigration } from './migrate';
export type { PackedRecord, RecordValue } from './record';
export { streamMigrations } from './stream.migrations';
