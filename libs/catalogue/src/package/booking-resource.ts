const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
type Weekday = (typeof DAYS)[number];

/** When something can be booked, and what such a time is called where it matters (a fee outside office hours). */
interface OpeningHours {
  readonly days: readonly Weekday[];
  /** "09:00". */
  readonly from: string;
  readonly to: string;
  readonly tariff?: string;
}

/** Something that can be booked: a room, a person, a queue of several at once. */
export interface BookingResource {
  readonly id: string;
  /** Key of its name in the texts. */
  readonly text: string;
  /** Key of a text that says where to go. */
  readonly place: string;
  readonly minutes: number;
  /** How many at once; 1 when left out. */
  readonly capacity?: number;
  readonly hours: readonly OpeningHours[];
  /** True when it is open on public holidays, too. */
  readonly openOnHolidays?: boolean;
  /** Days on which it is closed. */
  readonly closed?: readonly string[];
  /** The first day that can be booked, counted from today; and the last. */
  readonly firstAfterDays?: number;
  readonly lastAfterDays?: number;
  readonly chooseWithinDays?: number;
  /** Until so many hours before it can be moved or cancelled. */
  readonly changeUntilHours?: number;
  readonly remindBeforeHours?: number;
  /** How long whoever waits has to answer when a time becomes free. */
  readonly offerHours?: number;
}

/** The weekday of a day. */
export const weekdayOf = (day: string): Weekday => DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as Weekday;
