import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { OperatorAlarms } from '../alarm/operator-alarms';
import { AuditEntry } from './audit-entry.entity';
import { type AuditFault, CHAIN_START, type ChainEnd, faultsOf, type SealedBatch } from './audit-faults';

const SEALS_AT_ONCE = 50;
const MOST_FAULTS = 1000;

interface SealRow {
  readonly number: string;
  readonly entries: number;
  readonly previous_hash: string;
  readonly hash: string;
  readonly at: Date;
}
interface PlaceRow {
  readonly entry_id: string;
  readonly seal: string;
  readonly position: number;
  readonly row_hash: string | null;
}

/** What a verification found. */
export interface AuditReport {
  readonly seals: number;
  readonly rows: number;
  readonly disposed: number;
  readonly end: { readonly number: number; readonly hash: string };
  readonly faults: readonly AuditFault[];
}

const SEALS = 'select * from infra.audit_seal where number > $1 order by number limit $2';
const PLACES = 'select * from infra.audit_sealed where seal between $1 and $2 order by seal, position';
/** A disposal counts only when the log itself tells of it. */
const DISPOSED = `select coalesce(max(d.last_seal), 0)::int as last from infra.audit_disposal d
  where exists (select 1 from infra.audit a where a.action = 'audit.dispose' and d.id::text = any(a.fields))`;
const SEALED_BY_NOBODY = `select id from infra.audit a
  where not exists (select 1 from infra.audit_sealed s where s.entry_id = a.id)
    and not exists (select 1 from infra.audit_unsealed u where u.entry_id = a.id) limit $1`;
const GONE_UNSEALED = `select entry_id as id from infra.audit_unsealed u
  where not exists (select 1 from infra.audit a where a.id = u.entry_id) limit $1`;
const SEAL_GONE = `select distinct s.seal::int as seal from infra.audit_sealed s
  where not exists (select 1 from infra.audit_seal h where h.number = s.seal) limit $1`;

/** Reads the whole chain of the audit log again, some seals at a time, and says which rows do not hold. */
@Injectable()
export class AuditVerification {
  constructor(
    private readonly source: DataSource,
    private readonly alarms: OperatorAlarms,
  ) {}

  /** Done each night: an audit log that does not hold alarms. */
  async verifyAndAlarm(): Promise<void> {
    const { faults } = await this.verify();
    const [first] = faults;
    if (first) await this.alarms.raise(this.source.manager, 'audit.broken', String(first.seal ?? 'unsealed'));
  }

  async verify(): Promise<AuditReport> {
    const faults: AuditFault[] = [];
    const counts = { seals: 0, rows: 0, disposed: 0 };
    const disposed = await this.lastDisposed();
    let end: ChainEnd = CHAIN_START;
    for (;;) {
      const batches = await this.batches(end.number, disposed);
      if (batches.length === 0) break;
      for (const batch of batches) {
        if (faults.length < MOST_FAULTS) faults.push(...faultsOf(batch, end));
        counts.seals += 1;
        counts.rows += batch.rows.length;
        counts.disposed += batch.rows.filter(({ entry }) => batch.isDisposed && !entry).length;
        end = batch;
      }
    }
    faults.push(...(await this.outsideSeals(end)));
    return { ...counts, end: { number: end.number, hash: end.hash }, faults };
  }

  private async batches(after: number, disposed: number): Promise<SealedBatch[]> {
    const seals: SealRow[] = await this.source.query(SEALS, [after, SEALS_AT_ONCE]);
    const [first, last] = [seals[0], seals.at(-1)];
    if (!first || !last) return [];
    const places: PlaceRow[] = await this.source.query(PLACES, [first.number, last.number]);
    const ids = places.map(({ entry_id }) => entry_id);
    const entries = await this.source.manager.findBy(AuditEntry, { id: In(ids) });
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return seals.map(({ number, previous_hash, hash, at, entries: count }) => ({
      number: Number(number),
      entries: count,
      previousHash: previous_hash,
      hash,
      at,
      isDisposed: Number(number) <= disposed,
      rows: places
        .filter(({ seal }) => seal === number)
        .map(({ entry_id, position, row_hash }) => ({
          entryId: entry_id,
          position,
          rowHash: row_hash,
          entry: byId.get(entry_id),
        })),
    }));
  }

  private async lastDisposed(): Promise<number> {
    const rows: { last: number }[] = await this.source.query(DISPOSED);
    return rows[0]?.last ?? 0;
  }

  /** Rows that no seal holds though none waits for one, rows that were taken away before their seal, and cut ends. */
  private async outsideSeals(end: ChainEnd): Promise<AuditFault[]> {
    const [inserted, removed, cut]: [{ id: string }[], { id: string }[], { seal: number }[]] = await Promise.all([
      this.source.query(SEALED_BY_NOBODY, [MOST_FAULTS]),
      this.source.query(GONE_UNSEALED, [MOST_FAULTS]),
      this.source.query(SEAL_GONE, [MOST_FAULTS]),
    ]);
    return [
      ...inserted.map(({ id }): AuditFault => ({ kind: 'inserted', seal: null, entryId: id })),
      ...removed.map(({ id }): AuditFault => ({ kind: 'removed', seal: null, entryId: id })),
      ...cut.filter(({ seal }) => seal > end.number).map(({ seal }): AuditFault => ({ kind: 'seal-missing', seal })),
    ];
  }
}
