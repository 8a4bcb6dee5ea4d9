import { authorise, Outbox, Transactions } from '@farled/infra';
import { type Actor, type Id, newId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asResident } from '../case/as-resident';
import type { Case } from '../case/case.entity';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { MessagePost } from '../conversation/message-post';
import { Supplement } from '../conversation/supplement.entity';
import { CANCEL_PROCESS } from '../process/outbox-kinds';
import { DiaryRegistrar } from '../submission/diary-registrar';
import { Task } from '../task/task.entity';
import { isWithdrawn, mayWithdraw } from './may-withdraw';

/** A resident takes her application back: the case is written off, and its process cancelled. Decision 0036. */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly post: MessagePost,
    private readonly journal: CaseJournal,
    private readonly diary: DiaryRegistrar,
    private readonly outbox: Outbox,
  ) {}

  /** Asked twice, it is done once. */
  async withdraw(actor: Actor, id: Id, reason: string): Promise<void> {
    const { personId } = asResident(actor, 'case.withdraw');
    await this.transactions.run(async (tx) => {
      const subject = await this.cases.hold(tx, id);
      authorise(actor, 'case.withdraw', subject);
      if (isWithdrawn(subject)) return;
      await this.refuseLate(tx, subject);
      const author = { authorId: personId, authorFor: null, sender: 'applicant', kind: 'withdrawal' } as const;
      await this.post.send(tx, subject, { ...author, requestKey: newId(), text: reason, documents: [], actor });
      await this.close(tx, actor, subject);
    });
  }

  private async close(tx: EntityManager, actor: Actor, subject: Case): Promise<void> {
    const { id: caseId } = subject;
    await tx.update(Supplement, { caseId, state: 'open' }, { state: 'expired' });
    await this.diary.close(tx, caseId);
    const closed = { status: 'closed', outcome: 'withdrawn', closedAt: this.journal.now() } as const;
    await this.journal.happened(tx, subject, { code: 'withdrawn', actor }, closed);
    const message = { kind: CANCEL_PROCESS, idempotencyKey: `cancel:${caseId}`, orderingKey: caseId };
    await this.outbox.enqueue(tx, { ...message, payload: { caseId } });
  }

  /** What an officer has answered is on its way to be decided, and cannot be taken back any more. */
  private async refuseLate(tx: EntityManager, subject: Case): Promise<void> {
    const { id: caseId } = subject;
    // First the open ones: an officer who answers at this moment is either before us, or finds her task gone.
    await tx.update(Task, { caseId, state: 'open' }, { state: 'gone', changedAt: this.journal.now() });
    const answered = await tx.countBy(Task, { caseId, state: 'answered' });
    if (!mayWithdraw(subject) || answered > 0) throw new Rejected('case.decided', 'conflict');
  }
}
