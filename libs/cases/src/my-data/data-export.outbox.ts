import { CLOCK, OutboxHandlers, type OutboxMessage, Transactions } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Notices } from '@farled/messages';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { payloadText } from '../process/payload-text';
import { DataArchive } from './data-archive';
import { DataExport } from './data-export.entity';
import { EXPORT_EXPIRES_MS, MAKE_EXPORT } from './data-exports';

/** Makes what was ordered, and tells the resident that it is there. */
@Injectable()
export class DataExportOutbox implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly archive: DataArchive,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(MAKE_EXPORT, (message) => this.make(message));
  }

  private async make({ payload }: OutboxMessage): Promise<void> {
    const id = payloadText(payload, 'exportId');
    const { personId, language, readyAt: before } = await this.source.manager.findOneByOrFail(DataExport, { id });
    if (before) return;
    const { id: documentId } = await this.archive.make({ kind: 'resident', personId, assurance: 3 }, language);
    const readyAt = this.clock.now();
    const expiresAt = new Date(readyAt.getTime() + EXPORT_EXPIRES_MS);
    await this.transactions.run(async (tx) => {
      await tx.update(DataExport, { id }, { documentId, readyAt, expiresAt });
      await this.notices.announce(tx, { kind: 'download', key: `export:${id}`, to: { kind: 'person', id: personId } });
    });
  }
}
