import type { CaseFile } from '../case/case-file';
import { documentView } from '../case/document-view';
import type { Decision } from '../decision/decision.entity';
import type { Appeal } from './appeal.entity';
import { appealTime } from './appeal-time';

/** An appeal, as both sides see it. */
export function appealView(appeal: Appeal, { attachments }: Pick<CaseFile, 'attachments'>) {
  const { id, text, receivedAt, decisionReadOn, lastDay, isLate, outcome, motivation, answeredAt } = appeal;
  return {
    id,
    text,
    receivedAt: receivedAt.toISOString(),
    ...{ decisionReadOn, lastDay, isLate },
    documents: attachments.filter((file) => file.messageId === id).map(documentView),
    answer: outcome && answeredAt ? { outcome, text: motivation ?? '', at: answeredAt.toISOString() } : null,
  };
}

/** Until when somebody may appeal; null when the decision does not go against her, or she has appealed it already. */
export function mayAppeal(decision: Decision | null, appeals: readonly Appeal[], personId: string, now: Date) {
  if (decision?.outcome !== 'rejected') return null;
  if (appeals.some(({ decisionId, appellantId }) => decisionId === decision.id && appellantId === personId))
    return null;
  if (!decision.readAt) return { lastDay: null, isLate: false };
  const { lastDay, isLate } = appealTime(decision.readAt, now);
  return { lastDay, isLate };
}
