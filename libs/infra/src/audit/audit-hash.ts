import { createHash } from 'node:crypto';
import type { AuditEntry } from './audit-entry.entity';

/** What the first seal stands on. */
export const FIRST_HASH = '0'.repeat(64);

/** Where a row stands in the chain. */
export interface SealedPlace {
  readonly seal: number;
  readonly position: number;
}

/** SHA-256 of one row at its place: a row that is changed, or moved, has another. */
export const rowHashOf = (entry: AuditEntry, { seal, position }: SealedPlace): string =>
  createHash('sha256').update(`${seal}:${position}\n`).update(canonical(entry)).digest('hex');

/** SHA-256 of a seal: the seal before it and the hashes of its rows, in their order. */
export function sealHashOf(previous: string, rowHashes: readonly string[]): string {
  const hash = createHash('sha256').update(previous);
  for (const rowHash of rowHashes) hash.update('\n').update(rowHash);
  return hash.digest('hex');
}

/** The hash of seals from before rows had hashes of their own. */
export const contentHashOf = (previous: string, entries: readonly AuditEntry[]): string =>
  sealHashOf(previous, entries.map(canonical));

/** One row as text, with its columns in a fixed order. */
const canonical = (entry: AuditEntry): string =>
  JSON.stringify([
    entry.id,
    entry.seq,
    entry.at.toISOString(),
    entry.actor,
    entry.roles,
    entry.department,
    entry.action,
    entry.purpose,
    entry.personId,
    entry.caseId,
    entry.fields,
    entry.result,
    entry.correlationId,
    // Rows from before the column was there keep their hash.
    ...(entry.onBehalfOf === null ? [] : [entry.onBehalfOf]),
    ...(entry.app === null ? [] : [{ app: entry.app }]),
  ]);
