import type { CaseLabel } from '@farled/cases';
import { fieldWords, type Language } from '@farled/infra';
import type { Id } from '@farled/kernel';
import type { LogReview } from './log-review.entity';
import type { LogReviewItem } from './log-review-item.entity';

/** A review in the list. */
export function reviewView(
  review: LogReview,
  items: readonly LogReviewItem[],
  names: ReadonlyMap<Id, string>,
  now: Date,
) {
  const count = (...states: LogReviewItem['state'][]) => items.filter(({ state }) => states.includes(state)).length;
  return {
    id: review.id,
    from: review.periodFrom.toISOString(),
    to: review.periodTo.toISOString(),
    readings: review.readings,
    dueAt: review.dueAt.toISOString(),
    isOverdue: review.signedAt === null && review.dueAt < now,
    counts: {
      all: items.length,
      left: count('open', 'asked', 'answered'),
      waiting: count('asked'),
      deviations: count('deviation'),
    },
    signed: review.signedAt
      ? { at: review.signedAt.toISOString(), by: nameIn(names, review.signedBy), summary: review.summary }
      : null,
  };
}

interface ItemContext {
  readonly names: ReadonlyMap<Id, string>;
  readonly labels: ReadonlyMap<Id, CaseLabel>;
  readonly text: (code: string) => string;
  readonly isOwn: boolean;
  readonly language: Language;
}

/** A sample: who read what, when and why, by the case's number. The person whose data it was is not named. */
export function itemView(item: LogReviewItem, { names, labels, text, isOwn, language }: ItemContext) {
  const { id, rule, department, times, persons, state, revision, question, answer, note } = item;
  return {
    ...{ id, rule, department, times, persons, state, revision, question, answer, note, isOwn },
    fields: fieldWords(item.fields, language),
    officer: nameIn(names, item.staffId),
    diaryNumber: item.caseId ? (labels.get(item.caseId)?.diaryNumber ?? null) : null,
    firstAt: item.firstAt.toISOString(),
    lastAt: item.lastAt.toISOString(),
    purposes: item.purposes.map((purpose) => purposeText(purpose, text)),
    askedAt: item.askedAt?.toISOString() ?? null,
    answeredAt: item.answeredAt?.toISOString() ?? null,
    decidedBy: nameIn(names, item.decidedBy),
  };
}

const nameIn = (names: ReadonlyMap<Id, string>, id: Id | null): string | null => (id ? (names.get(id) ?? null) : null);

/** Purposes that the platform knows have a text; what an officer has stated stands as it was stated. */
export function purposeText(purpose: string, text: (code: string) => string): string {
  const code = `cases.purpose.${purpose}`;
  const known = text(code);
  return known === code ? purpose : known;
}
