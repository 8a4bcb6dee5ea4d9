import type { Day, Instant } from './common';

/** A power of attorney, as either side sees it. */
export interface Mandate {
  id: string;
  /** The other side; null for somebody with protected data. */
  other: string | null;
  origin: string;
  services: string[] | null;
  startsOn: Day | null;
  endsOn: Day | null;
  endedAt: Instant | null;
}

export interface Mandates {
  given: Mandate[];
  received: Mandate[];
}

export interface NewMandate {
  personalNumber: string;
  name: string;
  services: string[] | null;
  startsOn: Day;
  endsOn: Day;
}
