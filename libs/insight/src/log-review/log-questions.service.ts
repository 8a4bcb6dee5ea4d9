import { CaseLabels } from '@farled/cases';
import { AuditLog, authorise, CLOCK, fieldWords, I18n, type Language, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, Rejected, type StaffActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { LogReviewItem } from './log-review-item.entity';
import { purposeText } from './log-review-view';

const MOST = 100;

/** What the log review asks an officer about her own reading. */
@Injectable()
export class LogQuestionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseLabels,
    private readonly audit: AuditLog,
    private readonly i18n: I18n,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async mine(actor: Actor, language: Language) {
    authorise(actor, 'log-question.read');
    const { staffId } = actor as StaffActor;
    const found = await this.transactions.run((tx) =>
      tx.find(LogReviewItem, { where: { staffId, state: 'asked' }, order: { askedAt: 'ASC' }, take: MOST }),
    );
    const labels = await this.cases.of(found.flatMap(({ caseId }) => caseId ?? []));
    const text = (code: string) => this.i18n.text(code, language);
    const items = found.map(({ id, caseId, firstAt, times, persons, fields, purposes, question, askedAt }) => ({
      ...{ id, times, persons, question },
      fields: fieldWords(fields, language),
      caseId,
      diaryNumber: caseId ? (labels.get(caseId)?.diaryNumber ?? null) : null,
      firstAt: firstAt.toISOString(),
      purposes: purposes.map((purpose) => purposeText(purpose, text)),
      askedAt: askedAt?.toISOString() ?? null,
    }));
    return { items };
  }

  async answer(actor: Actor, id: Id, reason: string): Promise<void> {
    authorise(actor, 'log-question.answer');
    await this.transactions.run(async (tx) => {
      const item = isId(id) ? await tx.findOneBy(LogReviewItem, { id }) : null;
      if (!item) throw new Rejected('not-found', 'not-found');
      authorise(actor, 'log-question.answer', item);
      const { revision } = item;
      const change = { state: 'answered' as const, answer: reason.trim(), answeredAt: this.clock.now() };
      const { affected } = await tx.update(
        LogReviewItem,
        { id, revision, state: 'asked' },
        { ...change, revision: revision + 1 },
      );
      if (affected !== 1) throw new Rejected('log-review.changed', 'conflict');
      const event = { actor, action: 'log-review.answer', purpose: 'log-review' };
      await this.audit.record(tx, { ...event, caseId: item.caseId ?? undefined });
    });
  }
}
