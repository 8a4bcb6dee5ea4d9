/** A parsed ISO 8601 duration: the calendar part and the exact part. */
export interface Duration {
  readonly months: number;
  readonly milliseconds: number;
}

const form = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Reads an ISO 8601 duration (P1Y2M3W4DT5H6M7.8S); undefined when it is none. */
export function parseDuration(text: string): Duration | undefined {
  const match = form.exec(text.trim());
  if (!match || /[PT]$/.test(text.trim())) return undefined;
  const sign = match[1] ? -1 : 1;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const exact = ((weeks * 7 + days) * 24 + hours) * 3_600_000 + minutes * 60_000 + Math.round(seconds * 1000);
  return { months: sign * (years * 12 + months), milliseconds: sign * exact };
}

/** The last instant that a date can name. */
const END_OF_TIME = 8.64e15;

/**
 * The instant a duration later. Months go by the calendar (31 January + P1M is the last of February); what lies
 * beyond the end of time is the end of time.
 */
export function addDuration(instant: number, { months, milliseconds }: Duration): number {
  const sum = (months === 0 ? instant : addMonths(instant, months)) + milliseconds;
  if (Number.isNaN(sum)) return months + milliseconds < 0 ? -END_OF_TIME : END_OF_TIME;
  return Math.min(Math.max(sum, -END_OF_TIME), END_OF_TIME);
}

function addMonths(instant: number, months: number): number {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}
