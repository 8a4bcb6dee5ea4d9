/** One thing that is wrong with what was sent, at a place the sender knows. */
export interface Violation {
  /** JSON pointer or form field key. */
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** HTTP status that a rejection turns into, by meaning (RFC 9110 section 15.5). */
export type RejectionKind =
  | 'invalid' // 422
  | 'malformed' // 400
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not-found' // 404
  | 'conflict' // 409
  | 'gone' // 410
  | 'too-large' // 413
  | 'unsupported-type' // 415
  | 'too-many'; // 429

/**
 * The caller must act: what was asked cannot be done as asked. `code` names the text shown to people
 * (sv and en, by code); `params` fill it and never hold personal data.
 */
export class Rejected extends Error {
  override readonly name = 'Rejected';
  constructor(
    readonly code: string,
    readonly kind: RejectionKind = 'invalid',
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly violations: readonly Violation[] = [],
  ) {
    super(code);
  }
}

/** Another system does not answer: wait and try again. Turns into 503, or a retry with back-off. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    readonly system: string,
    options?: ErrorOptions,
  ) {
    super(`${system} is unavailable`, options);
  }
}
