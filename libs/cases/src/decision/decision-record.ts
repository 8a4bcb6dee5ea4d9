import { Readable } from 'node:stream';
import { Documents } from '@farled/documents';
import { I18n } from '@farled/infra';
import { newId } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attachment } from '../case/attachment.entity';
import type { Case } from '../case/case.entity';
import { Permits } from '../permit/permits';
import { DiaryRegistrar } from '../submission/diary-registrar';
import { Decision } from './decision.entity';

const LARGEST_LETTER = 5_000_000;

type NewDecision = Pick<Decision, 'outcome' | 'motivation' | 'decidedBy' | 'decidedFor' | 'decidedAt'>;

/** Keeps a decision: its letter as a PDF among the documents, its entry in the diary, and what it gives leave to. */
@Injectable()
export class DecisionRecord {
  constructor(
    private readonly documents: Documents,
    private readonly diary: DiaryRegistrar,
    private readonly permits: Permits,
    private readonly i18n: I18n,
  ) {}

  async keep(tx: EntityManager, subject: Case, decision: NewDecision, letter: Buffer): Promise<Decision> {
    const file = await this.documents.store(tx, {
      stream: Readable.from([letter]),
      declaredName: `beslut-${subject.diaryNumber.replace(/\W+/g, '-')}.pdf`,
      ownerKind: 'decision',
      ownerId: subject.id,
      accept: ['application/pdf'],
      maxBytes: LARGEST_LETTER,
    });
    const { id: documentId, name, size, type, sha256 } = file;
    const kept = { id: documentId, kind: 'decision' as const, name, size, type, sha256, addedAt: decision.decidedAt };
    await tx.insert(Attachment, { ...kept, caseId: subject.id, draftId: null, supplementId: null, field: null });
    const made: Decision = { id: newId(), caseId: subject.id, ...decision, documentId, readAt: null };
    await tx.insert(Decision, made);
    if (decision.outcome === 'approved') await this.permits.grant(tx, subject, decision.decidedAt);
    const publicSubject = this.i18n.text('cases.diary.decision', 'sv');
    const entry = {
      caseId: subject.id,
      direction: 'drawn-up',
      publicSubject,
      at: decision.decidedAt,
      documentId,
    } as const;
    await this.diary.addDocument(tx, entry);
    return made;
  }
}
