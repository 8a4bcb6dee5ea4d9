import type { Day, Instant } from './common';

export type PaymentMethod = 'swish' | 'card';

/** One try to pay. */
export interface PaymentAttempt {
  id: string;
  method: PaymentMethod;
  state: 'begun' | 'waiting' | 'paid' | 'declined' | 'cancelled' | 'failed';
  /** Why it did not come about, in words. */
  message: string | null;
  /** Opens the Swish app on this device. */
  appUrl: string | null;
  /** What the Swish app reads off another screen. */
  qr: string | null;
  /** The card provider's page. */
  page: string | null;
}

interface PaymentFacts {
  id: string;
  title: string;
  amountOre: number;
  vatRate: number;
  state: 'open' | 'paid' | 'exempt' | 'closed';
  dueAt: Instant;
  settledAt: Instant | null;
  refunds: {
    id: string;
    amountOre: number;
    reason: 'paid-twice' | 'late' | 'case-closed' | 'process';
    state: 'ordered' | 'done' | 'failed';
    at: Instant;
  }[];
}

/** A fee of a case. */
export interface CasePayment extends PaymentFacts {
  attempt: PaymentAttempt | null;
}

/** A fee as officers see it. */
export interface OfficerPayment extends PaymentFacts {
  attempts: {
    id: string;
    method: PaymentMethod;
    state: PaymentAttempt['state'];
    errorCode: string | null;
    reference: string | null;
    at: Instant;
  }[];
}

/** What came in and went back on a day. */
export interface LedgerDay {
  day: Day;
  method: string;
  count: number;
  ore: number;
}
