import { Documents } from '@farled/documents';
import { AuditLog, CLOCK, type Language, Outbox, PeriodicWork, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, newId, Rejected } from '@farled/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { asResident } from '../case/as-resident';
import type { Download } from '../case/download';
import { DataExport } from './data-export.entity';

const HOUR = 3_600_000;
/** As long as the file can be fetched. */
const KEPT_MS = 3 * 24 * HOUR;
/** One that is being made is waited for; after that it may be asked for anew. */
const MADE_WITHIN_MS = HOUR;
export const MAKE_EXPORT = 'export.make';
export const EXPORT_EXPIRES_MS = KEPT_MS;

/** Where a resident asks for a copy of all her data, and fetches it. */
@Injectable()
export class DataExports implements OnModuleInit {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly documents: Documents,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly periodic: PeriodicWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const before = () => new Date(this.clock.now().getTime() - KEPT_MS);
    this.periodic.register('cases.exports', HOUR, () => this.documents.removeLeft('export', before()));
  }

  /** One at a time: asked for again while one is being made or can be fetched, it is that one. */
  async order(actor: Actor, language: Language) {
    const { personId } = asResident(actor, 'me.export');
    await this.transactions.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7042011))', [personId]);
      if (await this.latest(personId)) return;
      const id = newId();
      const row = {
        id,
        personId,
        language,
        orderedAt: this.clock.now(),
        documentId: null,
        readyAt: null,
        expiresAt: null,
      };
      await tx.insert(DataExport, row);
      const message = { kind: MAKE_EXPORT, idempotencyKey: `${MAKE_EXPORT}:${id}`, orderingKey: `export:${personId}` };
      await this.outbox.enqueue(tx, { ...message, payload: { exportId: id } });
      await this.audit.record(tx, {
        actor,
        action: 'data.order',
        purpose: 'data-export',
        personId,
        fields: ['everything'],
      });
    });
    return this.read(actor);
  }

  /** The one that is being made or can be fetched; null when there is none. */
  async read(actor: Actor) {
    const found = await this.latest(asResident(actor, 'me.export').personId);
    if (!found) return { export: null };
    const { id, orderedAt, readyAt, expiresAt } = found;
    const iso = (at: Date | null) => at?.toISOString() ?? null;
    return { export: { id, orderedAt: orderedAt.toISOString(), readyAt: iso(readyAt), expiresAt: iso(expiresAt) } };
  }

  async open(actor: Actor, id: Id): Promise<Download> {
    const { personId } = asResident(actor, 'me.export');
    const where = { id, personId, expiresAt: MoreThan(this.clock.now()) };
    const found = isId(id) ? await this.source.manager.findOneBy(DataExport, where) : null;
    if (!found?.documentId) throw new Rejected('not-found', 'not-found');
    await this.audit.read(undefined, { actor, purpose: 'data-export', personId, fields: ['everything'] });
    const { stream, document } = await this.documents.open(found.documentId);
    return { content: stream, name: document.name, type: document.type };
  }

  private async latest(personId: Id): Promise<DataExport | undefined> {
    const now = this.clock.now();
    const [found] = await this.source.manager.find(DataExport, { where: { personId }, order: { id: 'DESC' }, take: 1 });
    const until = found?.expiresAt ?? new Date((found?.orderedAt.getTime() ?? 0) + MADE_WITHIN_MS);
    return found && until > now ? found : undefined;
  }
}
