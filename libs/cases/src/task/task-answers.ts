import type { JsonObject } from '@farled/kernel';

/** `answer`: said in words, where nothing is decided. */
export type ReviewOutcome = 'approve' | 'reject' | 'supplement' | 'answer';

/** An officer's answer to a review task, as later steps of the case need it. */
export interface ReviewAnswers {
  readonly outcome: ReviewOutcome;
  readonly motivation: string;
  readonly question: string;
  readonly supplementDays: number;
}

const DEFAULT_DAYS = 14;

/** Reads the answers of the review form. */
export function reviewAnswers(answers: Record<string, unknown>): ReviewAnswers {
  const days = Number(answers.supplementDays);
  return {
    outcome: answers.outcome as ReviewOutcome,
    motivation: words(answers.motivation),
    question: words(answers.question),
    supplementDays: Number.isInteger(days) && days > 0 ? days : DEFAULT_DAYS,
  };
}

const words = (answer: unknown): string => (typeof answer === 'string' ? answer.trim() : '');

/** What the process is told of an answer: the outcome and a number of days, no words. */
export function processVariables(answers: Record<string, unknown>): JsonObject {
  const { outcome, supplementDays } = reviewAnswers(answers);
  return outcome === 'supplement' ? { reviewOutcome: outcome, supplementDays } : { reviewOutcome: outcome };
}
