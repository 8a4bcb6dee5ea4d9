import { authorise, Outbox, Transactions } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { engineMessage } from '../process/engine-message';
import type { CaseSystemAnswerDto } from './case-system-answer.dto';
import { Handover } from './handover.entity';
import { HandoverAnswer } from './handover-answer.entity';

/** Takes the answers of the receiving system; an answer that comes again changes nothing. */
@Injectable()
export class HandoverAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly journal: CaseJournal,
    private readonly outbox: Outbox,
  ) {}

  async take(actor: Actor, answer: CaseSystemAnswerDto): Promise<void> {
    authorise(actor, 'handover.answer');
    const { answerId, caseReference: caseId, outcome, text } = answer;
    await this.transactions.run(async (tx) => {
      const subject = await this.cases.hold(tx, caseId);
      const row = { answerId, caseId, outcome, text, answeredAt: new Date(answer.at), receivedAt: this.journal.now() };
      const added = await tx
        .createQueryBuilder()
        .insert()
        .into(HandoverAnswer)
        .values(row)
        .orIgnore()
        .returning('answer_id')
        .execute();
      if ((added.raw as unknown[]).length === 0) return;
      await tx.update(Handover, { caseId, state: In(['ordered', 'waiting', 'delivered']) }, { state: 'answered' });
      await this.journal.happened(tx, subject, { code: 'handover-answered', actor, params: { outcome } });
      const variables = { answerOutcome: outcome };
      const message = { caseId, name: 'handover.answered', correlationKey: caseId, messageId: answerId, variables };
      await this.outbox.enqueue(tx, engineMessage(message));
    });
  }
}
