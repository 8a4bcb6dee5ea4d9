import type { JsonObject } from '@farled/kernel';

/** What the case-handling system can answer. */
export const OUTCOMES = ['received', 'placed', 'more-information', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A document as it was received: its content is checked against the hash and then let go. */
export interface ReceivedDocument {
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly size: number;
}

/** An answer on its way to the municipality. */
export interface Answer {
  readonly answerId: string;
  readonly outcome: Outcome;
  readonly text: string;
  readonly at: string;
  attempts: number;
  state: 'on its way' | 'delivered' | 'refused' | 'given up';
}

/** A case that the case-handling system has taken over. */
export interface ReceivedCase {
  readonly receiptId: string;
  readonly number: string;
  readonly caseReference: string;
  readonly diaryNumber: string;
  readonly service: string;
  readonly receivedAt: string;
  readonly callbackUrl: string;
  readonly application: JsonObject;
  readonly applicant: JsonObject;
  readonly documents: ReceivedDocument[];
  readonly answers: Answer[];
}
