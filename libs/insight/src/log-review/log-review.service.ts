import { CaseLabels } from '@farled/cases';
import { StaffDirectory } from '@farled/identity';
import { AuditLog, authorise, CLOCK, can, I18n, type Language, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, Rejected, type StaffActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { LogReview } from './log-review.entity';
import { LogReviewDraw } from './log-review-draw';
import { LogReviewItem } from './log-review-item.entity';
import { itemView, reviewView } from './log-review-view';

const MOST_REVIEWS = 100;
const AGAIN_MS = 60_000;
const UNDECIDED = new Set(['open', 'asked', 'answered']);

/** What a log reviewer does: goes through the samples, asks, judges, and signs off (Datainspektionen 2009). */
@Injectable()
export class LogReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drawing: LogReviewDraw,
    private readonly staff: StaffDirectory,
    private readonly cases: CaseLabels,
    private readonly audit: AuditLog,
    private readonly i18n: I18n,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor) {
    authorise(actor, 'log-review.read');
    return this.transactions.run(async (tx) => {
      const found = await tx.find(LogReview, { order: { periodTo: 'DESC' }, take: MOST_REVIEWS });
      const items = await tx.findBy(LogReviewItem, { reviewId: In(found.map(({ id }) => id)) });
      const names = await this.staff.names(found.flatMap(({ signedBy }) => signedBy ?? []));
      const now = this.clock.now();
      return {
        items: found.map((review) =>
          reviewView(
            review,
            items.filter(({ reviewId }) => reviewId === review.id),
            names,
            now,
          ),
        ),
      };
    });
  }

  async read(actor: Actor, id: Id, language: Language) {
    authorise(actor, 'log-review.read');
    const { review, items } = await this.transactions.run((tx) => this.find(tx, id));
    const people = [...items.flatMap(({ staffId, decidedBy }) => [staffId, decidedBy ?? staffId])];
    const names = await this.staff.names([...new Set([...people, ...(review.signedBy ? [review.signedBy] : [])])]);
    const labels = await this.cases.of(items.flatMap(({ caseId }) => caseId ?? []));
    const text = (code: string) => this.i18n.text(code, language);
    const isOwn = (item: LogReviewItem) => !can(actor, 'log-review.judge', item);
    const shown = items.map((item) => itemView(item, { names, labels, text, isOwn: isOwn(item), language }));
    return { ...reviewView(review, items, names, this.clock.now()), samples: shown };
  }

  /** Draws a review of what has happened since the last one, without waiting for its day. */
  async draw(actor: Actor): Promise<{ id: Id }> {
    authorise(actor, 'log-review.draw');
    const id = await this.drawing.draw(AGAIN_MS);
    if (!id) throw new Rejected('log-review.nothing-new', 'conflict');
    await this.remember(undefined, actor, 'log-review.draw');
    return { id };
  }

  async ask(actor: Actor, id: Id, { revision, question }: { revision: number; question?: string }): Promise<void> {
    const change = { state: 'asked' as const, question: question?.trim() || null, askedAt: this.clock.now() };
    await this.change(actor, id, revision, change);
  }

  async judge(
    actor: Actor,
    id: Id,
    { revision, outcome, note }: { revision: number; outcome: 'accepted' | 'deviation'; note?: string },
  ): Promise<void> {
    const written = note?.trim() || null;
    authorise(actor, 'log-review.judge');
    if (outcome === 'deviation' && !written) throw new Rejected('log-review.needs-note', 'invalid');
    const decided = { decidedBy: (actor as StaffActor).staffId, decidedAt: this.clock.now() };
    await this.change(actor, id, revision, { state: outcome, note: written, ...decided });
  }

  async sign(actor: Actor, id: Id, summary: string | undefined): Promise<void> {
    authorise(actor, 'log-review.sign');
    await this.transactions.run(async (tx) => {
      const { review, items } = await this.find(tx, id);
      if (review.signedAt) throw new Rejected('log-review.signed', 'conflict');
      const left = items.filter(({ state }) => UNDECIDED.has(state)).length;
      if (left > 0) throw new Rejected('log-review.unfinished', 'conflict', { left });
      const signed = { signedAt: this.clock.now(), signedBy: (actor as StaffActor).staffId };
      await tx.update(LogReview, { id }, { ...signed, summary: summary?.trim() || null });
      await this.drawing.endOverdue(tx, id);
      await this.remember(tx, actor, 'log-review.sign');
    });
  }

  private async change(actor: Actor, id: Id, revision: number, change: Partial<LogReviewItem>): Promise<void> {
    authorise(actor, 'log-review.judge');
    await this.transactions.run(async (tx) => {
      const item = isId(id) ? await tx.findOneBy(LogReviewItem, { id }) : null;
      if (!item) throw new Rejected('not-found', 'not-found');
      if (!can(actor, 'log-review.judge', item)) throw new Rejected('log-review.own', 'forbidden');
      const { review } = await this.find(tx, item.reviewId);
      if (review.signedAt) throw new Rejected('log-review.signed', 'conflict');
      const { affected } = await tx.update(LogReviewItem, { id, revision }, { ...change, revision: revision + 1 });
      if (affected !== 1) throw new Rejected('log-review.changed', 'conflict');
      await this.remember(tx, actor, `log-review.${change.state}`, item.caseId);
    });
  }

  private async find(tx: EntityManager, id: Id): Promise<{ review: LogReview; items: LogReviewItem[] }> {
    const review = isId(id) ? await tx.findOneBy(LogReview, { id }) : null;
    if (!review) throw new Rejected('not-found', 'not-found');
    return { review, items: await tx.find(LogReviewItem, { where: { reviewId: id }, order: { position: 'ASC' } }) };
  }

  private remember(tx: EntityManager | undefined, actor: Actor, action: string, caseId?: Id | null): Promise<void> {
    return this.audit.record(tx, { actor, action, purpose: 'log-review', caseId: caseId ?? undefined });
  }
}
