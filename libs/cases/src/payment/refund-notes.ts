import { I18n, OperatorAlarms } from '@farled/infra';
import { platform } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { Refund } from './refund.entity';

/** Writes down how a refund went. */
@Injectable()
export class RefundNotes {
  constructor(
    private readonly cases: CaseStore,
    private readonly journal: CaseJournal,
    private readonly alarms: OperatorAlarms,
    private readonly i18n: I18n,
  ) {}

  /** What stands on the payer's statement. */
  message(diaryNumber: string): string {
    return this.i18n.text('cases.payment.refund-message', 'sv', { number: diaryNumber });
  }

  async end(
    tx: EntityManager,
    { id, caseId }: Refund,
    { state, errorCode }: { state: 'done' | 'failed'; errorCode: string | null },
  ): Promise<void> {
    const subject = await this.cases.hold(tx, caseId);
    const doneAt = state === 'done' ? this.journal.now() : null;
    const ended = await tx.update(Refund, { id, state: 'ordered' }, { state, errorCode, doneAt });
    if (!ended.affected) return;
    await this.journal.happened(tx, subject, { code: `refund-${state}`, actor: platform('payments') });
    // A bank account is needed then, and a person who asks for it.
    if (state === 'failed') await this.alarms.raise(tx, 'payment.refund-failed', id);
  }
}
