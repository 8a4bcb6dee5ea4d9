const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A duration in one unit, as exact as a measured habit is: counts of many cases tell it to a tenth or so. */
interface About {
  readonly unit: 'second' | 'minute' | 'hour' | 'day';
  readonly count: number;
}

/** The unit in which one would speak of it: 90 seconds, 36 hours, 4,5 days. Nothing when it is less than a second. */
export function about(ms: number): About | undefined {
  if (ms < SECOND) return undefined;
  if (ms < 90 * SECOND) return { unit: 'second', count: Math.round(ms / SECOND) };
  if (ms < 90 * MINUTE) return { unit: 'minute', count: Math.round(ms / MINUTE) };
  if (ms < 36 * HOUR) return { unit: 'hour', count: Math.round(ms / HOUR) };
  const days = ms / DAY;
  return { unit: 'day', count: days < 10 ? Math.round(days * 2) / 2 : Math.round(days) };
}
