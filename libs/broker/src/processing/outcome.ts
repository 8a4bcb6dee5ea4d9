import type { Rejection, Response } from '@farled/engine';

/** What a committed command came to: a refusal, or an acceptance with what there is to say. */
export interface Outcome {
  readonly rejection?: Rejection;
  readonly response?: Response;
}

/** Whether what the clock has asked for cannot be done just now, and must be asked for again. */
export function isTooEarly({ rejection }: Outcome): boolean {
  return rejection?.code === 'INVALID_STATE';
}
