import type { Day, Instant } from './common';
import type { DisputedFact, RectificationOutcome } from './resident';

export type RectificationListView = 'open' | 'mine' | 'answered';

/** A request to put a fact right, as a line of the officers' list. */
export interface RectificationLine {
  id: string;
  diaryNumber: string;
  /** Null for somebody with protected data. */
  sender: string | null;
  isForAnother: boolean;
  isOrganisation: boolean;
  party: string | null;
  sourceTitle: string;
  label: string | null;
  receivedAt: Instant;
  dueOn: Day;
  owner: { id: string; name: string | null } | null;
  answeredAt: Instant | null;
  revision: number;
}

/** All of a request, for the officer who answers it. */
export interface OfficerRectification extends RectificationLine {
  fact: DisputedFact;
  text: string;
  answer: { outcome: RectificationOutcome; text: string; by: string | null; at: Instant } | null;
  mayAnswer: boolean;
}
