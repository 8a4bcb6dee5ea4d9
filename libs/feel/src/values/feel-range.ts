/** All values between two ends; an end that is undefined lies at infinity. */
export class FeelRange {
  constructor(
    readonly start: unknown,
    readonly end: unknown,
    readonly startIncluded: boolean,
    readonly endIncluded: boolean,
    /** For `(= x)` and `(!= x)`: the value that is meant, or that is not, stands at both ends. */
    readonly equality?: '=' | '!=',
  ) {}
}
