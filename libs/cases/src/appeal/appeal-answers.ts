import { Transactions } from '@farled/infra';
import { type Actor, type Id, isId, Rejected, type StaffActor } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity';
import { CaseStore } from '../case/case-store';
import { DecisionRecord } from '../decision/decision-record';
import { DecisionWriter } from '../decision/decision-writer';
import { DiaryRegistrar } from '../submission/diary-registrar';
import { CaseEntrance } from '../workspace/case-entrance';
import type { AnswerAppealDto } from './answer-appeal.dto';
import { Appeal, type AppealOutcome } from './appeal.entity';
import { AppealWords } from './appeal-words';

/** What an officer decides on an appeal: that it came too late, that the decision is changed, or that the court tries it. */
@Injectable()
export class AppealAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly entrance: CaseEntrance,
    private readonly cases: CaseStore,
    private readonly writer: DecisionWriter,
    private readonly record: DecisionRecord,
    private readonly diary: DiaryRegistrar,
    private readonly words: AppealWords,
  ) {}

  /** Of two who answer, the second is told. */
  async answer(actor: Actor, caseId: Id, appealId: Id, { outcome, motivation }: AnswerAppealDto): Promise<void> {
    const { officer, subject: about } = await this.entrance.enterOpen(actor, 'case.answer-appeal', caseId);
    const answeredAt = this.words.now();
    const author = { answeredBy: officer.staffId, answeredFor: officer.deputyFor ?? null };
    const letter = outcome === 'changed' ? await this.letter(about, officer, motivation, answeredAt) : null;
    await this.transactions.run(async (tx) => {
      const subject = await this.cases.hold(tx, caseId);
      const appeal = isId(appealId) ? await tx.findOneBy(Appeal, { id: appealId, caseId }) : null;
      if (!appeal) throw new Rejected('not-found', 'not-found');
      if (appeal.answeredAt) throw new Rejected('appeal.answered', 'conflict');
      if (outcome === 'dismissed' && !appeal.isLate) throw new Rejected('appeal.in-time', 'conflict');
      await tx.update(Appeal, { id: appealId }, { outcome, motivation, ...author, answeredAt });
      if (letter) await this.record.keep(tx, subject, letter.decision, letter.pdf);
      else await this.register(tx, subject, outcome, answeredAt);
      await this.words.tell(tx, subject, officer, outcome);
    });
  }

  /** A changed decision is a decision of its own, with its letter. */
  private async letter(subject: Case, officer: StaffActor, motivation: string, decidedAt: Date) {
    const decidedBy = officer.staffId;
    const decidedFor = officer.deputyFor ?? null;
    const decision = { outcome: 'approved', motivation, decidedBy, decidedFor, decidedAt } as const;
    return { decision, pdf: await this.writer.pdf(subject, decision) };
  }

  private register(tx: EntityManager, { id: caseId }: Case, outcome: AppealOutcome, at: Date): Promise<void> {
    const publicSubject = this.words.inDiary(outcome);
    return this.diary.addDocument(tx, { caseId, direction: 'drawn-up', publicSubject, at, documentId: null });
  }
}
