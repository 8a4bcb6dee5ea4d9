import { Rejected, Unavailable } from '@farled/kernel';
import { NotSent } from './not-sent';
import { waitingFor } from './outage';
import type { Delivery } from './outbox-handlers';

/** What became of one delivery. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly error: string; readonly afterMs: number }
  | { readonly kind: 'dead'; readonly error: string }
  | { readonly kind: 'maybe-sent'; readonly error: string };

const SECOND = 1000;
const LONGEST_MS = 60 * SECOND;
/** What an outage leaves behind begins to move so soon after its end. */
export const PROBE_MS = 5 * SECOND;
/** A bug in our own handler is tried this often; an outside system that is down is waited for without end. */
const ATTEMPTS_AT_A_BUG = 12;

/** Doubles from one second up to a minute. */
const backOff = (attempt: number): number => Math.min(SECOND * 2 ** (attempt - 1), LONGEST_MS);

/** Decides by the error who must act: the receiver (wait), an operator (dead), or nobody may try again (maybe sent). */
export function outcomeOf(error: unknown, attempt: number, delivery: Delivery): Outcome {
  const text = describe(error);
  if (error instanceof Rejected) return { kind: 'dead', error: text };
  const retry: Outcome = { kind: 'retry', error: text, afterMs: backOff(attempt) };
  if (error instanceof NotSent) return retry;
  if (delivery === 'at-most-once') return { kind: 'maybe-sent', error: text };
  if (error instanceof Unavailable || attempt < ATTEMPTS_AT_A_BUG) return retry;
  return { kind: 'dead', error: text };
}

/** Name and code only: the message of an unknown error could quote personal data. */
function describe(error: unknown): string {
  if (error instanceof Rejected) return `Rejected ${error.code}`;
  if (error instanceof Unavailable) return waitingFor(error);
  return error instanceof Error ? error.name : 'unknown';
}
