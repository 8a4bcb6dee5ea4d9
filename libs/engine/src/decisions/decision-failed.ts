/** A decision that has no result with these variables. */
export class DecisionFailed extends Error {
  override readonly name = 'DecisionFailed';
}
