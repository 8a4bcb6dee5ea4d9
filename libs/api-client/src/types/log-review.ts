import type { Instant } from './common';

export type ReviewRule = 'same-name' | 'protected' | 'many' | 'outside-unit' | 'night' | 'random';
export type ReviewSampleState = 'open' | 'asked' | 'answered' | 'accepted' | 'deviation';

/** A log review in the list. */
export interface LogReviewRow {
  id: string;
  from: Instant;
  to: Instant;
  /** How much staff read in the period: what the samples are a part of. */
  readings: number;
  dueAt: Instant;
  isOverdue: boolean;
  counts: { all: number; left: number; waiting: number; deviations: number };
  signed: { at: Instant; by: string | null; summary: string | null } | null;
}

/** Something to look at: who read what, when and why. Never whose data it was. */
export interface ReviewSample {
  id: string;
  rule: ReviewRule;
  officer: string | null;
  department: string | null;
  diaryNumber: string | null;
  firstAt: Instant;
  lastAt: Instant;
  times: number;
  persons: number;
  purposes: string[];
  fields: string[];
  state: ReviewSampleState;
  revision: number;
  question: string | null;
  askedAt: Instant | null;
  answer: string | null;
  answeredAt: Instant | null;
  note: string | null;
  decidedBy: string | null;
  /** The reviewer has read it herself: another one must judge it. */
  isOwn: boolean;
}

export interface LogReviewPage extends LogReviewRow {
  samples: ReviewSample[];
}

/** What the log review asks of one's own reading. */
export interface LogQuestion {
  id: string;
  caseId: string | null;
  diaryNumber: string | null;
  firstAt: Instant;
  times: number;
  persons: number;
  purposes: string[];
  fields: string[];
  question: string | null;
  askedAt: Instant | null;
}
