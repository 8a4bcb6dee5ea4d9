/** What the page may say about a login that did not go through. */
export type LoginOutcome =
  | 'failed'
  | 'cancelled'
  | 'unavailable'
  | 'incomplete'
  | 'no-role'
  | 'too-many-groups'
  | 'deactivated'
  | 'other-person'
  | 'level';

/** The login is not accepted. The reason is for the log and the operator; the page shows the outcome's text. */
export class StaffRefusal extends Error {
  override readonly name = 'StaffRefusal';
  constructor(
    readonly outcome: LoginOutcome,
    /** Never with a value of the answer in it. */
    readonly reason: string,
  ) {
    super(reason);
  }
}
