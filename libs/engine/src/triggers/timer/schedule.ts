import type { TimerDefinition } from '../../model/executable-process';
import { nextByCron } from './cron';
import { addDuration, parseDuration } from './duration';
import { parseInstant } from './instant';

/** When a timer fires, and how often. */
export interface Schedule {
  /** Milliseconds since 1970. */
  readonly due: number;
  /** Firings, with the first; -1 without end. */
  readonly repetitions: number;
  /** ISO 8601 duration from one firing to the next, or a cron expression. */
  readonly interval?: string;
}

/** What a timer's text means at a point in time; undefined when it cannot be read. */
export function schedule(type: TimerDefinition['type'], text: string, now: number): Schedule | undefined {
  if (type === 'cycle') return text.trim().startsWith('R') ? cycle(text, now) : byCron(text.trim(), now);
  const due = type === 'date' ? parseInstant(text) : after(now, text);
  return due === undefined ? undefined : { due, repetitions: 1 };
}

/**
 * What comes after a firing, if anything: a duration is counted from when this one was due and not from now; a cron
 * expression looks forward from now.
 */
export function nextFiring(
  { due, repetitions = 1, interval }: Omit<Schedule, 'repetitions'> & Partial<Schedule>,
  now: number,
): Schedule | undefined {
  const left = repetitions === -1 ? -1 : repetitions - 1;
  if (left === 0 || interval === undefined) return undefined;
  const duration = parseDuration(interval);
  const next = duration ? addDuration(due, duration) : nextByCron(interval, Math.max(due, now));
  return next === undefined ? undefined : { due: next, repetitions: left, interval };
}

function after(now: number, text: string): number | undefined {
  const duration = parseDuration(text);
  return duration && addDuration(now, duration);
}

/** R[n]/[start/]duration (ISO 8601-1 section 5.6). */
function cycle(text: string, now: number): Schedule | undefined {
  const match = /^R(-1|\d*)\/(?:(.+)\/)?(P[^/]+)$/.exec(text.trim());
  if (!match) return undefined;
  const [, count, start, interval] = match as unknown as [string, string, string | undefined, string];
  const due = start === undefined ? after(now, interval) : parseInstant(start);
  if (due === undefined || !parseDuration(interval)) return undefined;
  return { due, repetitions: count === '' ? -1 : Number(count), interval };
}

function byCron(text: string, now: number): Schedule | undefined {
  const due = nextByCron(text, now);
  return due === undefined ? undefined : { due, repetitions: -1, interval: text };
}
