import { CLOCK, PeriodicWork, Transactions } from '@farled/infra';
import { addDays, type Clock, legalDay } from '@farled/kernel';
import { Notices } from '@farled/messages';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import { recipientsOf } from '../case/case-parties';
import { CaseStore } from '../case/case-store';
import { Supplement } from './supplement.entity';

const HOUR = 3_600_000;
const BATCH = 100;
/** So many days before the last one; a question that gives no more time than that needs no reminder. */
const DAYS_BEFORE = 3;

/** Reminds an applicant once, some days before the last day to answer. */
@Injectable()
export class SupplementReminders implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.periodic.register('cases.supplement-reminders', HOUR, () => this.remind());
  }

  private remind(): Promise<void> {
    const remindedAt = this.clock.now();
    return this.transactions.run(async (tx) => {
      const due = await tx.find(Supplement, {
        where: {
          state: 'open',
          remindedAt: IsNull(),
          dueDate: LessThanOrEqual(addDays(legalDay(remindedAt), DAYS_BEFORE)),
        },
        take: BATCH,
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const supplement of due) {
        await tx.update(Supplement, { id: supplement.id }, { remindedAt });
        if (isWorthIt(supplement)) await this.tell(tx, supplement);
      }
    });
  }

  private async tell(tx: EntityManager, { id, caseId }: Supplement): Promise<void> {
    const subject = await this.cases.get(caseId, tx);
    const { diaryNumber } = subject;
    for (const to of recipientsOf(subject)) {
      const key = `question-due:${id}:${to.id}`;
      await this.notices.announce(tx, { kind: 'question-due', key, to, caseId, diaryNumber });
    }
  }
}

const isWorthIt = ({ askedAt, dueDate }: Supplement): boolean => addDays(legalDay(askedAt), DAYS_BEFORE + 1) < dueDate;
