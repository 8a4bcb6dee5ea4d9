import type { CalendarDay } from '@farled/kernel';
import type { CaseEnd, CaseStatus } from './case.entity';

export interface StatusFacts {
  readonly status: CaseStatus;
  readonly outcome: CaseEnd | null;
  readonly promisedOn: CalendarDay;
  readonly firstAnswerAt: Date | null;
  /** The day by which an open question must be answered. */
  readonly supplementDue: CalendarDay | null;
}

interface StatusSentence {
  /** Code of a text with the parameter `date`. */
  readonly code: string;
  readonly nextDate: CalendarDay | null;
}

/** Where a case stands, as the code of one plain sentence and the next date that matters to the resident. */
export function caseStatusSentence(facts: StatusFacts): StatusSentence {
  const promised = facts.firstAnswerAt ? null : facts.promisedOn;
  switch (facts.status) {
    case 'received':
    case 'review':
      return { code: `cases.status.${facts.status}${promised ? '' : '-answered'}`, nextDate: promised };
    case 'supplement':
      return { code: 'cases.status.supplement', nextDate: facts.supplementDue };
    case 'decided':
    case 'closed':
      return { code: `cases.status.${facts.status}-${facts.outcome ?? 'none'}`, nextDate: null };
    default:
      return { code: `cases.status.${facts.status}`, nextDate: null };
  }
}

/** True when nothing happens before the resident has done something. */
export const needsResident = (status: CaseStatus): boolean => ['supplement', 'payment', 'booking'].includes(status);
