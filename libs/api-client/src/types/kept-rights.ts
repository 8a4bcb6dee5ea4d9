import type { Day, Instant } from './common';

/** Which rights to list, and from where on. */
export interface RightSearch {
  text?: string;
  state?: 'all' | 'current' | 'over';
  after?: string;
  limit?: number;
}

export interface RightPage<T> {
  items: T[];
  next: string | null;
}

export type RightStanding = 'current' | 'coming' | 'over';
export type TrusteePower = 'bevaka-ratt' | 'forvalta-egendom' | 'sorja-for-person';

/** What a trustee's commission covers, and from when until when. */
export interface TrusteeScope {
  powers: TrusteePower[];
  startsOn: Day;
  endsOn: Day | null;
}

export interface NewTrustee extends TrusteeScope {
  reference: string;
  trustee: string;
  principal: string;
}

/** A commission in the chief guardian's list; a name is null when the person may not be named. */
export interface Trustee extends TrusteeScope {
  id: string;
  reference: string;
  trustee: string | null;
  principal: string | null;
  endedAt: Instant | null;
  standing: RightStanding;
}

/** What a list has changed, or would. */
export interface ImportedTrustees {
  added: number;
  changed: number;
  unchanged: number;
  replaced: number;
  leftEnded: number;
}

export interface PaperParties {
  giver: string;
  holder: string;
}

/** A power of attorney that came on paper, as an officer writes it down. */
export interface NewPaperPower extends PaperParties {
  scanId: string;
  services: string[] | null;
  startsOn: Day;
  endsOn: Day;
  isChecked: boolean;
}

/** A power of attorney as officers see it. */
export interface KeptPower {
  id: string;
  giver: string | null;
  holder: string | null;
  origin: 'paper' | 'power-of-attorney';
  services: string[] | null;
  startsOn: Day;
  endsOn: Day | null;
  endedAt: Instant | null;
  standing: RightStanding;
  hasPaper: boolean;
  checkedAt: Instant;
  /** Name of the officer who registered it. */
  checkedBy: string | null;
}
