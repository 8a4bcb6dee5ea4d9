import type { AuditEntry } from './audit-entry.entity';
import { contentHashOf, FIRST_HASH, rowHashOf, sealHashOf } from './audit-hash';

/** A row under a seal; without its entry when that is gone. */
interface SealedRow {
  readonly position: number;
  readonly entryId: string;
  readonly rowHash: string | null;
  readonly entry: AuditEntry | undefined;
}

/** A seal with what it holds, and whether its rows may be gone by rule. */
export interface SealedBatch {
  readonly number: number;
  readonly entries: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly at: Date;
  readonly rows: readonly SealedRow[];
  readonly isDisposed: boolean;
}

export type AuditFaultKind = 'changed' | 'removed' | 'inserted' | 'reordered' | 'seal-broken' | 'seal-missing';

/** What is wrong in the audit log, and where. */
export interface AuditFault {
  readonly kind: AuditFaultKind;
  readonly seal: number | null;
  readonly position?: number;
  readonly entryId?: string;
}

/** What the next seal must stand on. */
export interface ChainEnd {
  readonly number: number;
  readonly hash: string;
  readonly at: Date | undefined;
}

export const CHAIN_START: ChainEnd = { number: 0, hash: FIRST_HASH, at: undefined };

/** A transaction is never this long: a row that says it is older than the seal before by more was put in afterwards. */
const LONGEST_TRANSACTION_MS = 3_600_000;

/** The faults of one seal, after the one before it. */
export function faultsOf(batch: SealedBatch, before: ChainEnd): AuditFault[] {
  const { number: seal, rows } = batch;
  const faults: AuditFault[] = [];
  for (let missing = before.number + 1; missing < seal; missing += 1)
    faults.push({ kind: 'seal-missing', seal: missing });
  faults.push(...rowFaults(batch, before.at));
  const hash = sealHash(batch);
  const isWhole = hash === undefined || hash === batch.hash;
  const standsOnLast = faults[0]?.kind === 'seal-missing' || batch.previousHash === before.hash;
  const isNamed = rows.length !== batch.entries || faults.some(({ kind }) => kind !== 'seal-missing');
  if ((!isWhole && !isNamed) || !standsOnLast) faults.push({ kind: 'seal-broken', seal });
  return faults;
}

function rowFaults(batch: SealedBatch, sealedBefore: Date | undefined): AuditFault[] {
  const { number: seal, rows, entries } = batch;
  const wrong = rows.filter((row) => row.entry && row.rowHash !== null && !holds(row, seal));
  const faults = rows.flatMap((row): AuditFault[] => {
    const { entryId, position } = row;
    const at = { seal, position, entryId };
    if (!row.entry) return batch.isDisposed && row.rowHash !== null ? [] : [{ kind: 'removed', ...at }];
    if (wrong.includes(row)) return [{ kind: isMoved(row, wrong, seal) ? 'reordered' : 'changed', ...at }];
    const isLate = sealedBefore && row.entry.at.getTime() < sealedBefore.getTime() - LONGEST_TRANSACTION_MS;
    return isLate || position > entries ? [{ kind: 'inserted', ...at }] : [];
  });
  const there = new Set(rows.map(({ position }) => position));
  for (let position = 1; position <= entries; position += 1)
    if (!there.has(position)) faults.push({ kind: 'removed', seal, position });
  return faults;
}

const holds = ({ entry, position, rowHash }: SealedRow, seal: number): boolean =>
  entry !== undefined && rowHashOf(entry, { seal, position }) === rowHash;

/** A row that fits at the place of another that does not fit either has changed places with it. */
function isMoved({ entry, rowHash }: SealedRow, wrong: readonly SealedRow[], seal: number): boolean {
  if (!entry) return false;
  return wrong.some((other) => {
    const there = rowHashOf(entry, { seal, position: other.position });
    return there === rowHash || there === other.rowHash;
  });
}

/** The hash that a seal should have by its rows; undefined for an old one whose rows cannot all be read. */
function sealHash({ rows, previousHash }: SealedBatch): string | undefined {
  const hashes = rows.flatMap(({ rowHash }) => rowHash ?? []);
  if (hashes.length === rows.length) return sealHashOf(previousHash, hashes);
  const entries = rows.flatMap(({ entry }) => entry ?? []);
  return entries.length === rows.length ? contentHashOf(previousHash, entries) : undefined;
}
