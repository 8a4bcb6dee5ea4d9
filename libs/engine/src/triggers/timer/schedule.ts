import type { TimerDefinition } from '../../model/executable-process';
import { addDuration, parseDuration } from './duration';
import { parseInstant } from './instant';

/** When a timer fires, and how often. */
export interface Schedule {
  /** Milliseconds since 1970. */
  readonly due: number;
  /** Firings, with the first; -1 without end. */
  readonly repetitions: number;
  /** ISO 8601 duration from one firing to the next. */
  readonly interval?: string;
}

/** What a timer's text means at a point in time; undefined when it cannot be read. */
export function schedule(type: TimerDefinition['type'], text: string, now: number): Schedule | undefined {
  if (type === 'cycle') return cycle(text, now);
  const due = type === 'date' ? parseInstant(text) : after(now, text);
  return due === undefined ? undefined : { due, repetitions: 1 };
}

/** The next firing of a cycle, counted from when this one was due and not from now. */
export function nextDue(due: number, interval: string): number {
  return addDuration(due, parseDuration(interval)!);
}

function after(now: number, text: string): number | undefined {
  const duration = parseDuration(text);
  return duration && addDuration(now, duration);
}

/** R[n]/[start/]duration (ISO 8601-1 section 5.6). */
function cycle(text: string, now: number): Schedule | undefined {
  const match = /^R(-1|\d*)\/(?:([^/]+)\/)?(P[^/]+)$/.exec(text.trim());
  if (!match) return undefined;
  const [, count, start, interval] = match as unknown as [string, string, string | undefined, string];
  const due = start === undefined ? after(now, interval) : parseInstant(start);
  if (due === undefined || !parseDuration(interval)) return undefined;
  return { due, repetitions: count === '' ? -1 : Number(count), interval };
}
