import type { Id, RightKind } from '@farled/kernel';

/** By what right a case was sent in for another, as it was checked at that moment. Frozen with the case. */
export interface CaseRepresentation {
  readonly right: RightKind;
  readonly rightId: Id;
  readonly origin: string;
  readonly powers: readonly string[];
  readonly services: readonly string[] | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly checkedAt: string;
  readonly checkedBy: string;
}
