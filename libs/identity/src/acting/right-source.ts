import type { Actor, CalendarDay, Id, Party, RightKind } from '@farled/kernel';
import type { ActingRight, RightOrigin, TrusteePower } from './acting-right.entity';

/** A right as its source has it now. */
export interface FoundRight {
  readonly party: Party;
  readonly reference?: string;
  readonly services?: readonly string[];
  readonly powers?: readonly TrusteePower[];
  readonly signersNeeded?: number;
  readonly coSigners?: readonly Id[];
  /** Whether the holder may say how the party is reached. */
  readonly keepsContact?: boolean;
  readonly startsOn?: CalendarDay;
  readonly endsOn?: CalendarDay;
}

/** Whose rights are asked for, and by whom: herself, or an officer who helps her. */
export interface RightHolder {
  readonly personId: Id;
  readonly asker: Actor;
}

/** One place that knows who may act for whom. Asked when the resident chooses, and again at each use. */
export interface RightSource {
  readonly kind: RightKind;
  readonly origin: RightOrigin;
  /** So long an answer is good enough to go on by; left out when the source is asked each time. */
  readonly trustedMs?: number;
  /** Every right of the person now; throws `Unavailable` when the source does not answer. */
  find(holder: RightHolder): Promise<FoundRight[]>;
  /** The right as it stands now; undefined when it has ended. Throws `Unavailable` when the source does not answer. */
  confirm(holder: RightHolder, right: ActingRight): Promise<FoundRight | undefined>;
}

/** The sources of rights, in the order in which their rights are shown. */
export const RIGHT_SOURCES = Symbol('RIGHT_SOURCES');
