import { createHash } from 'node:crypto';
import type { Clock } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../clock/clock';
import { Transactions } from '../database/transactions';
import { AuditEntry } from './audit-entry.entity';

const BATCH = 1000;
const FIRST_HASH = '0'.repeat(64);

interface Seal {
  readonly number: string;
  readonly entries: number;
  readonly previous_hash: string;
  readonly hash: string;
}

/** Seals the audit log in batches: each seal is a SHA-256 over its rows and the seal before it. */
@Injectable()
export class AuditSeal {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Seals one batch of rows that no seal holds yet; returns how many. */
  seal(): Promise<number> {
    return this.transactions.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(7042004)');
      const entries = await unsealed(tx);
      if (entries.length === 0) return 0;
      const last: Seal[] = await tx.query('select * from infra.audit_seal order by number desc limit 1');
      const previous = last[0]?.hash ?? FIRST_HASH;
      const number = Number(last[0]?.number ?? 0) + 1;
      await tx.query(
        `insert into infra.audit_sealed (entry_id, seal, position)
           select id, $1, position from unnest($2::uuid[]) with ordinality as sealed (id, position)`,
        [number, entries.map((entry) => entry.id)],
      );
      await tx.query(
        'insert into infra.audit_seal (number, entries, previous_hash, hash, at) values ($1, $2, $3, $4, $5)',
        [number, entries.length, previous, hashOf(previous, entries), this.clock.now()],
      );
      return entries.length;
    });
  }

  /** Seals everything that is unsealed now. */
  async sealAll(): Promise<void> {
    while ((await this.seal()) === BATCH);
  }

  /** Reads the whole chain again; returns the number of the first seal that does not hold, or undefined. */
  async firstBroken(): Promise<number | undefined> {
    const seals: Seal[] = await this.source.query('select * from infra.audit_seal order by number');
    let previous = FIRST_HASH;
    for (const [index, seal] of seals.entries()) {
      const entries = await sealed(this.source.manager, seal.number);
      const holds = Number(seal.number) === index + 1 && seal.previous_hash === previous;
      if (!holds || seal.entries !== entries.length || seal.hash !== hashOf(previous, entries))
        return Number(seal.number);
      previous = seal.hash;
    }
    return undefined;
  }
}

/** Rows are taken by not being in a seal, not by number: a row of a slow transaction comes into a later seal. */
const unsealed = (tx: EntityManager): Promise<AuditEntry[]> =>
  tx
    .createQueryBuilder(AuditEntry, 'entry')
    .where('not exists (select 1 from infra.audit_sealed sealed where sealed.entry_id = entry.id)')
    .orderBy('entry.seq')
    .take(BATCH)
    .getMany();

const sealed = (tx: EntityManager, seal: string): Promise<AuditEntry[]> =>
  tx
    .createQueryBuilder(AuditEntry, 'entry')
    .innerJoin(
      (held) => held.select('*').from('infra.audit_sealed', 'held').where('held.seal = :seal', { seal }),
      'sealed',
      'sealed.entry_id = entry.id',
    )
    .orderBy('sealed.position')
    .getMany();

function hashOf(previous: string, entries: readonly AuditEntry[]): string {
  const hash = createHash('sha256').update(previous);
  for (const entry of entries) hash.update('\n').update(canonical(entry));
  return hash.digest('hex');
}

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
  ]);
