/** Rows are needed that are not loaded: load them and run the step again from the start. */
export class Missing extends Error {
  override readonly name = 'Missing';
  constructor(readonly ids: readonly string[]) {
    super(`not loaded: ${ids.join(', ')}`);
  }
}
