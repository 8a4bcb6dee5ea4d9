import type { Rejection, Response } from '@farled/engine';

/** What a committed command came to: a refusal, or an acceptance with what there is to say. */
export interface Outcome {
  readonly rejection?: Rejection;
  readonly response?: Response;
}
