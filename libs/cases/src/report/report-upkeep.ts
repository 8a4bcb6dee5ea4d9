import { Documents } from '@farled/documents';
import { CLOCK, PeriodicWork, Transactions } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Attachment } from '../case/attachment.entity';
import { AnonymousReport } from './anonymous-report.entity';

const QUARTER = 15 * 60_000;
const BATCH = 500;

/** Removes reports that were begun and never sent, with their files. */
@Injectable()
export class ReportUpkeep implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly transactions: Transactions,
    private readonly documents: Documents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.periodic.register('cases.reports', QUARTER, () => this.removeExpired());
  }

  /** Removes one batch; returns how many there were. */
  removeExpired(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const expired = await tx.find(AnonymousReport, {
        where: { status: 'open', expiresAt: LessThan(this.clock.now()) },
        take: BATCH,
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const { id } of expired) {
        for (const file of await tx.findBy(Attachment, { draftId: id })) await this.documents.remove(tx, file.id);
        await tx.delete(Attachment, { draftId: id });
        await tx.delete(AnonymousReport, { id });
      }
      return expired.length;
    });
  }
}
