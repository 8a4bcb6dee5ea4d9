import { type Clock, newId, platform } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../clock/clock';
import { Transactions } from '../database/transactions';
import { AuditConfig } from './audit.config';
import { AuditLog } from './audit-log';

const OLD = `select max(h.number)::int as last from infra.audit_seal h
  where h.at < $1 and exists (select 1 from infra.audit_sealed s join infra.audit a on a.id = s.entry_id
    where s.seal = h.number and s.row_hash is not null)`;
const NOTE = 'insert into infra.audit_disposal (id, at, rows_before, last_seal, entries) values ($1, $2, $3, $4, $5)';

/**
 * Disposes of old rows by rule (dataskyddsförordningen art. 5.1 e). What stays is each row's hash, so the chain still
 * holds, and the log itself tells of the disposal.
 */
@Injectable()
export class AuditDisposal {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly config: AuditConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Disposes of the rows of all seals that are older than the rule says; returns how many. */
  run(): Promise<number> {
    return this.transactions.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(7042004)');
      const before = this.clock.now();
      before.setUTCFullYear(before.getUTCFullYear() - this.config.years);
      const [found]: { last: number | null }[] = await tx.query(OLD, [before]);
      if (!found?.last) return 0;
      const [done]: { rows: string }[] = await tx.query('select infra.dispose_audit($1, $2) as rows', [
        before,
        found.last,
      ]);
      const [id, rows] = [newId(), Number(done?.rows)];
      await tx.query(NOTE, [id, this.clock.now(), before, found.last, rows]);
      const fields = [id, `seals up to ${found.last}`, `${rows} rows`];
      const actor = platform('audit-disposal');
      await this.audit.record(tx, { actor, action: 'audit.dispose', purpose: 'disposal-rule', fields });
      return rows;
    });
  }
}
