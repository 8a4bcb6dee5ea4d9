import { CLOCK, PeriodicWork, Transactions } from '@farled/infra';
import { type Clock, legalDay } from '@farled/kernel';
import { Notices } from '@farled/messages';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import { recipientsOf } from '../case/case-parties';
import { CaseStore } from '../case/case-store';
import { Permit } from './permit.entity';

const HOUR = 3_600_000;
const BATCH = 100;

/** Tells the holders of permits, once, that it is time to renew them. */
@Injectable()
export class PermitReminders implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.periodic.register('cases.permits', HOUR, () => this.remind());
  }

  /** One batch; what several workers do at once is done once. */
  private remind(): Promise<void> {
    const remindedAt = this.clock.now();
    return this.transactions.run(async (tx) => {
      const due = await tx.find(Permit, {
        where: { renewFrom: LessThanOrEqual(legalDay(remindedAt)), remindedAt: IsNull() },
        take: BATCH,
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const permit of due) {
        await tx.update(Permit, { caseId: permit.caseId }, { remindedAt });
        if (permit.endsOn >= legalDay(remindedAt)) await this.tell(tx, permit);
      }
    });
  }

  private async tell(tx: EntityManager, { caseId }: Permit): Promise<void> {
    const subject = await this.cases.get(caseId, tx);
    const { diaryNumber } = subject;
    for (const to of recipientsOf(subject)) {
      const key = `permit-ends:${caseId}:${to.id}`;
      await this.notices.announce(tx, { kind: 'permit-ends', key, to, caseId, diaryNumber });
    }
  }
}
