import { Rejected, Unavailable } from '@farled/kernel';

/** gRPC status codes that mean something here (google.rpc.Code). */
export const GRPC = {
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  resourceExhausted: 8,
  failedPrecondition: 9,
  invalidArgument: 3,
  unavailable: 14,
  cancelled: 1,
} as const;

const WAIT: readonly number[] = [GRPC.deadlineExceeded, GRPC.resourceExhausted, GRPC.unavailable, GRPC.cancelled];
const REFUSED: readonly number[] = [GRPC.invalidArgument, GRPC.failedPrecondition, GRPC.notFound, GRPC.alreadyExists];

/** The gRPC status of an error that the SDK threw, or undefined. */
export function grpcCode(error: unknown): number | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'number' ? code : undefined;
}

/** An engine's error in our words: wait and try again, refused, or as it came. */
export function engineError(error: unknown): Error {
  const code = grpcCode(error);
  if (code !== undefined && WAIT.includes(code)) return new Unavailable('engine', { cause: error });
  if (code !== undefined && REFUSED.includes(code)) {
    const refused = new Rejected('engine.refused', 'invalid');
    refused.cause = error;
    return refused;
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** Ends a call that takes too long; the engine may still do what was asked. */
export async function within<T>(milliseconds: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable('engine')), milliseconds);
  });
  return Promise.race([call, limit]).finally(() => clearTimeout(timer));
}
