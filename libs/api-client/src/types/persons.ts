import type { CaseStatusCode } from './cases';
import type { Day, Instant } from './common';

/** Why an officer looks somebody up; it decides what is shown, and stands in the audit log. */
export type KnownPurpose = 'case' | 'caller' | 'paper' | 'post' | 'custody';

export interface PersonQuestion {
  text?: string;
  street?: string;
  withProtected?: boolean;
  /** In the population register itself. */
  everywhere?: boolean;
  page?: number;
  purpose: string;
}

export interface PersonHit {
  personId: string;
  protection: 'none' | 'protected' | 'unknown';
  name: string | null;
  birthDate: Day | null;
  street: string | null;
  city: string | null;
  isDeregistered: boolean;
}

export interface PersonHits {
  hits: PersonHit[];
  isMore: boolean;
  isTooMany: boolean;
}

export interface KnownFact {
  key: string;
  label: string;
  value: string;
  sourceTitle: string;
  at: Instant | null;
}

export interface KnownCase {
  id: string;
  diaryNumber: string;
  title: string;
  status: CaseStatusCode;
  department: string;
  at: Instant;
}

/** What is known of the organisation in a case. */
export interface KnownCompany {
  companyId: string;
  name: string | null;
  facts: KnownFact[];
  cases: KnownCases;
}

export interface KnownCases {
  open: KnownCase[];
  permits: KnownCase[];
  customerAt: string[];
  hidden: number;
}

export interface KnownPerson {
  personId: string;
  protection: 'none' | 'protected' | 'unknown';
  purpose: KnownPurpose;
  name: string | null;
  facts: KnownFact[];
  cases: KnownCases | null;
}
