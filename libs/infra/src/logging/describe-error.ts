import { Rejected, Unavailable } from '@farled/kernel';

const LONGEST = 300;
/** Their messages name program parts; those of databases and parsers quote the data they choked on. */
const SPEAKS_OF_CODE_ONLY = new Set(['TypeError', 'ReferenceError', 'RangeError', 'AssertionError', 'Error']);

/** An error for the log: kind, code, where. A message only when it cannot quote a person's data, and without numbers. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    code: typeof code === 'string' ? code : undefined,
    message: messageOf(error),
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    cause: error.cause instanceof Error ? describeError(error.cause) : undefined,
  };
}

function messageOf(error: Error): string | undefined {
  const isOurs = error instanceof Rejected || error instanceof Unavailable;
  if (!isOurs && !SPEAKS_OF_CODE_ONLY.has(error.name)) return undefined;
  return error.message
    .replace(/\d{6,8}[-+ ]?\d{4}/g, '[number]')
    .replace(/\S+@\S+/g, '[address]')
    .slice(0, LONGEST);
}
