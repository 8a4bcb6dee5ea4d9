import type { Day, Instant } from './common';

export type SurveyEase = 'easier' | 'same' | 'harder' | 'first-time';
export type SurveyFound = 'yes' | 'partly' | 'no';

/** Three questions about an e-service. */
export interface SurveyAnswer {
  easier: SurveyEase;
  found: SurveyFound;
  words?: string;
}

/** What residents think of an e-service; null while too few have answered. */
export interface SurveyResult {
  answers: number;
  fewest: number;
  easier: { answer: SurveyEase; count: number }[] | null;
  found: { answer: SurveyFound; count: number }[] | null;
  words: string[];
}

export interface AccessibilityStatement {
  status: 'full' | 'partial' | 'none';
  assessedOn: Day;
  updatedOn: Day;
  method: string;
  answerWithinDays: number;
  shortcomings: {
    what: string;
    criteria: string[];
    reason: 'not-compliant' | 'undue-burden' | 'outside-scope';
    why: string | null;
    instead: string | null;
    fixedBy: Day | null;
  }[];
}

/** An obstacle that somebody has met. */
export interface NewAccessibilityReport {
  place: string;
  text: string;
  email?: string;
}

export interface AccessibilityReport {
  id: string;
  at: Instant;
  place: string;
  text: string;
  email: string | null;
  handledAt: Instant | null;
  handledBy: string | null;
  note: string | null;
}
