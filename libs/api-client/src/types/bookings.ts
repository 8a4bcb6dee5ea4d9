import type { Day, Instant } from './common';

/** A time that can be booked, or is. */
export interface BookingTime {
  startsAt: Instant;
  endsAt: Instant;
  tariff: string;
}

type BookingState = 'open' | 'chosen' | 'confirmed' | 'cancelled' | 'expired' | 'released' | 'attended' | 'missed';

/** A time to choose in a case, or chosen. */
export interface CaseBooking {
  id: string;
  state: BookingState;
  dueAt: Instant;
  minutes: number;
  title: string;
  place: string;
  /** The first day and the last that can be booked. */
  days: { first: Day; last: Day };
  taken: BookingTime | null;
  held: (BookingTime & { until: Instant }) | null;
  offered: (BookingTime & { until: Instant }) | null;
  waiting: { from: Day; to: Day } | null;
  /** Until then it may be moved or cancelled; null when it may not. */
  changeUntil: Instant | null;
}

/** A booked time in the officers' list of a day. */
export interface DayBooking {
  id: string;
  caseId: string;
  diaryNumber: string;
  service: string;
  title: string;
  state: BookingState;
  startsAt: Instant;
  endsAt: Instant;
}
