import { DeploymentRefused, type Rejection, type RejectionCode, rejectionText } from '@farled/engine';
import { status } from '@grpc/grpc-js';
import { BrokerUnavailable, Overloaded } from '../processing/command-errors';
import { DataRefused } from '../storage/data-refused';

/** An answer that is an error: its gRPC status and its text. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  constructor(
    readonly code: status,
    message: string,
  ) {
    super(sendable(message));
  }
}

/** A status is a header of HTTP/2: clients take 8 KB of them, and half characters have no encoding at all. */
const LONGEST = 6_000;
const CUT = 1_000;

function sendable(message: string): string {
  const whole = message.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURI(whole).length <= LONGEST ? whole : `${whole.slice(0, CUT)} ...`.replace(/\p{Surrogate}/gu, '');
}

const codes: Record<RejectionCode, status> = {
  NOT_FOUND: status.NOT_FOUND,
  INVALID_STATE: status.FAILED_PRECONDITION,
  INVALID_ARGUMENT: status.INVALID_ARGUMENT,
  ALREADY_EXISTS: status.ALREADY_EXISTS,
};

export const rejected = (rejection: Rejection) => new GatewayError(codes[rejection.code], rejectionText(rejection));

export const invalid = (message: string) => new GatewayError(status.INVALID_ARGUMENT, message);

export const unimplemented = (what: string) =>
  new GatewayError(status.UNIMPLEMENTED, `${what} is not available in this broker yet`);

/** The answer to anything that can go wrong on the way of a request; what nobody foresaw is our bug and reported. */
export function toGatewayError(error: unknown, report: (bug: Error) => void): GatewayError {
  if (error instanceof GatewayError) return error;
  if (error instanceof DeploymentRefused) {
    const reason = `Expected to deploy new resources, but encountered the following errors:\n${error.message}`;
    return rejected({ code: 'INVALID_ARGUMENT', command: 'CREATE', reason });
  }
  if (error instanceof Overloaded) return new GatewayError(status.RESOURCE_EXHAUSTED, error.message);
  if (error instanceof BrokerUnavailable) return new GatewayError(status.UNAVAILABLE, error.message);
  if (error instanceof DataRefused)
    return new GatewayError(status.INVALID_ARGUMENT, `The request cannot be stored: ${error.message}`);
  const bug = error instanceof Error ? error : new Error(String(error));
  report(bug);
  return new GatewayError(status.INTERNAL, `Unexpected error occurred during the request processing: ${bug.message}`);
}
