/** SQLSTATE classes that blame the data, not the database: data exception, limit of the program exceeded. */
const DATA_CLASSES = new Set(['22', '54']);

/** The database refuses something in this batch, and is well: the batch has not been written. */
export class DataRefused extends Error {
  override readonly name = 'DataRefused';
}

/** Whether the database found fault with the data it was given. */
export function isDataError(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.length === 5 && DATA_CLASSES.has(code.slice(0, 2));
}
