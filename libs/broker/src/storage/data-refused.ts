/** SQLSTATEs that blame the data, not the database: data exception, limit of the program exceeded, null in a column. */
const DATA_ERRORS = /^(22...|54...|23502)$/;

/** The database refuses something in this batch, and is well: the batch has not been written. */
export class DataRefused extends Error {
  override readonly name = 'DataRefused';
}

/** Whether the database found fault with the data it was given. */
export function isDataError(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && DATA_ERRORS.test(code);
}
