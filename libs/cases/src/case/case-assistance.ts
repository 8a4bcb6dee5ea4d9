import type { CalendarDay, Id } from '@farled/kernel';

/** How an application came in that an officer has registered. */
export const CHANNELS = ['phone', 'letter', 'email', 'visit'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * How the officer knows who applies: BankID in a call, a document that was shown, questions that she answered, the
 * number that stands on the paper. `none`: she has not said who she is.
 */
export const IDENTIFICATIONS = ['bankid', 'document', 'questions', 'paper', 'none'] as const;
export type Identification = (typeof IDENTIFICATIONS)[number];

/** `paper`: signed by hand on what was scanned. `none`: not signed at all. */
export type HandSignature = 'paper' | 'none';

/** How a case came about that an officer registered for somebody; kept with the case. */
export interface CaseAssistance {
  readonly staffId: Id;
  readonly channel: Channel;
  readonly arrivedOn: CalendarDay;
  readonly identifiedBy: Identification;
  readonly signature: HandSignature;
  readonly registeredAt: string;
}
