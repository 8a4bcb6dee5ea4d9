import { Documents } from '@farled/documents';
import { I18n, Outbox } from '@farled/infra';
import { type Actor, type Id, newId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Attachment } from '../case/attachment.entity';
import type { Case } from '../case/case.entity';
import { CaseJournal } from '../case/case-journal';
import { engineMessage } from '../process/engine-message';
import { DiaryRegistrar } from '../submission/diary-registrar';
import { Supplement } from './supplement.entity';

export interface SupplementAnswer {
  readonly text: string;
  readonly documents: readonly Id[];
}

interface AnsweredSupplement {
  readonly actor: Actor;
  readonly subject: Case;
  readonly supplement: Supplement;
  readonly answer: SupplementAnswer;
}

/** Takes an answer into the case: answer, files, diary entry and the message to the process in one transaction. */
@Injectable()
export class SupplementIntake {
  constructor(
    private readonly documents: Documents,
    private readonly diary: DiaryRegistrar,
    private readonly journal: CaseJournal,
    private readonly outbox: Outbox,
    private readonly i18n: I18n,
  ) {}

  async take(tx: EntityManager, { actor, subject, supplement, answer }: AnsweredSupplement): Promise<Date> {
    const { id: caseId } = subject;
    const answerId = newId();
    const answeredAt = this.journal.now();
    await this.takeFiles(tx, supplement, answer.documents);
    const answered = { state: 'answered', answerId, answerText: answer.text, answeredAt } as const;
    await tx.update(Supplement, { id: supplement.id }, answered);
    const publicSubject = this.i18n.text('cases.diary.supplement', 'sv');
    await this.diary.addDocument(tx, {
      caseId,
      direction: 'received',
      publicSubject,
      at: answeredAt,
      documentId: null,
    });
    await this.journal.happened(tx, subject, { code: 'supplement-answered', actor }, { status: 'review' });
    const name = 'supplement.answered';
    const correlationKey = supplement.id;
    await this.outbox.enqueue(tx, engineMessage({ caseId, name, correlationKey, messageId: answerId, variables: {} }));
    return answeredAt;
  }

  /** Files count when they were uploaded for this very question and are known to be clean. */
  private async takeFiles(tx: EntityManager, supplement: Supplement, ids: readonly Id[]): Promise<void> {
    const files = await tx.findBy(Attachment, { supplementId: supplement.id });
    const known = new Set(files.map((file) => file.id));
    if (ids.some((id) => !known.has(id))) throw new Rejected('not-found', 'not-found');
    if ((await this.documents.notClean(ids)).length > 0) throw new Rejected('file.not-clean', 'conflict');
    await this.documents.adopt(tx, [...ids], { ownerKind: 'case', ownerId: supplement.caseId });
    await tx.update(Attachment, { id: In([...ids]) }, { caseId: supplement.caseId });
  }
}
