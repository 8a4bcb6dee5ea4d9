import { Unavailable } from '@farled/kernel';

/** gRPC status codes that mean something here (grpc/grpc doc/statuscodes.md). */
export const GRPC = {
  cancelled: 1,
  invalidArgument: 3,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  resourceExhausted: 8,
  failedPrecondition: 9,
  unavailable: 14,
} as const;

const NOT_NOW: readonly number[] = [GRPC.cancelled, GRPC.deadlineExceeded, GRPC.resourceExhausted, GRPC.unavailable];
const LONGEST_MS = 20_000;

/** The status code of an error that the engine has answered with. */
export const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number'
    ? error.code
    : undefined;

/** What the engine said about why it refused, without the protocol's own words before it. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^\d+ [A-Z_]+: /, '') : String(error);

/**
 * Asks the engine one thing. An engine that cannot be reached, is busy or does not answer in time is `Unavailable`:
 * then nobody knows whether it was done. Any other error is its answer.
 */
export async function ask<T>(call: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable('engine')), LONGEST_MS);
    timer.unref();
  });
  try {
    const answer = await Promise.race([call(), late]);
    // The SDK answers nothing at all when its connection is being closed.
    if (answer === null) throw new Unavailable('engine');
    return answer;
  } catch (cause) {
    if (NOT_NOW.includes(statusOf(cause) ?? -1)) throw new Unavailable('engine', { cause });
    throw cause;
  } finally {
    clearTimeout(timer);
  }
}
