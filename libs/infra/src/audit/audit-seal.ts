import type { Clock } from '@farled/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OperatorAlarms } from '../alarm/operator-alarms';
import { CLOCK } from '../clock/clock';
import { Transactions } from '../database/transactions';
import { AuditEntry } from './audit-entry.entity';
import { FIRST_HASH, rowHashOf, sealHashOf } from './audit-hash';

const BATCH = 1000;
const LATE_MS = 900_000;

const LAST = 'select number, hash from infra.audit_seal order by number desc limit 1';
const INSERT_ROWS = `insert into infra.audit_sealed (entry_id, seal, position, row_hash)
  select id, $1, position, hash from unnest($2::uuid[], $3::text[]) with ordinality as sealed (id, hash, position)`;
const INSERT_SEAL =
  'insert into infra.audit_seal (number, entries, previous_hash, hash, at) values ($1, $2, $3, $4, $5)';

/** Seals the audit log in batches: each seal is a SHA-256 over its rows and the seal before it. One writer at a time. */
@Injectable()
export class AuditSeal {
  private readonly logger = new Logger('AuditSeal');

  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly alarms: OperatorAlarms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Seals one batch of rows that no seal holds yet; returns how many. */
  seal(): Promise<number> {
    return this.transactions.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(7042004)');
      const entries = await unsealed(tx);
      if (entries.length === 0) return 0;
      const [last]: { number: string; hash: string }[] = await tx.query(LAST);
      const number = Number(last?.number ?? 0) + 1;
      const previous = last?.hash ?? FIRST_HASH;
      const hashes = entries.map((entry, index) => rowHashOf(entry, { seal: number, position: index + 1 }));
      const hash = sealHashOf(previous, hashes);
      const ids = entries.map(({ id }) => id);
      await tx.query(INSERT_ROWS, [number, ids, hashes]);
      await tx.query(INSERT_SEAL, [number, entries.length, previous, hash, this.clock.now()]);
      await tx.query('delete from infra.audit_unsealed where entry_id = any($1)', [ids]);
      // A log that leaves the machine is an anchor outside the database: `--expect` of audit-verify compares with it.
      this.logger.log({ seal: number, hash }, 'audit log sealed');
      return entries.length;
    });
  }

  /** Seals everything that is unsealed now; alarms when a row has waited for long all the same. */
  async sealAll(): Promise<void> {
    while ((await this.seal()) === BATCH);
    const before = new Date(this.clock.now().getTime() - LATE_MS);
    const late: unknown[] = await this.source.query(
      'select 1 from infra.audit a join infra.audit_unsealed u on u.entry_id = a.id where a.at < $1 limit 1',
      [before],
    );
    if (late.length > 0) await this.alarms.raise(this.source.manager, 'audit.unsealed', 'audit');
    else await this.alarms.close(this.source.manager, 'audit.unsealed');
  }
}

/** Rows are taken by not being in a seal, not by number: a row of a slow transaction comes into a later seal. */
const unsealed = (tx: EntityManager): Promise<AuditEntry[]> =>
  tx
    .createQueryBuilder(AuditEntry, 'entry')
    .innerJoin(
      (waiting) => waiting.select('*').from('infra.audit_unsealed', 'waiting'),
      'unsealed',
      'unsealed.entry_id = entry.id',
    )
    .orderBy('entry.seq')
    .limit(BATCH)
    .getMany();
