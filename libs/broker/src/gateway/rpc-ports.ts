import type {
  ClientCommand,
  PreparedResource,
  ProcessInstanceResultRecord,
  ResourceFile,
  Response,
} from '@farled/engine';
import type { JobBoard } from '../jobs/job-board';
import type { InstanceResults } from '../processing/instance-results';
import type { Outcome } from '../processing/outcome';
import { rejected } from './gateway-error';
import type { Tenants } from './tenants';

/** What the RPCs need from the broker. */
export interface RpcPorts {
  submit(command: ClientCommand, isExempt?: boolean): Promise<Outcome>;
  createAwaited(command: ClientCommand, ended: (result: ProcessInstanceResultRecord) => void): Promise<Outcome>;
  /** Reads files that are to be deployed. */
  prepare(files: readonly ResourceFile[]): Promise<readonly PreparedResource[]>;
  readonly results: InstanceResults;
  readonly jobs: JobBoard;
  readonly tenants: Tenants;
  /** Bytes of requests that may be under way before new ones are refused. */
  readonly maxInFlightBytes: number;
  now(): number;
  isReady(): boolean;
  /** A request has met an error that nobody foresaw. */
  report(error: Error): void;
  address(): { readonly host: string; readonly port: number };
}

/** Throws the rejection of a command as the gateway tells it. */
export function accepted(outcome: Outcome): void {
  if (outcome.rejection) throw rejected(outcome.rejection);
}

/** The response of a command that must have one of this type. */
export function responseOf<T extends Response['type']>(type: T, outcome: Outcome): Extract<Response, { type: T }> {
  accepted(outcome);
  if (outcome.response?.type !== type) throw new Error(`the engine has given no answer to ${type}`);
  return outcome.response as Extract<Response, { type: T }>;
}
