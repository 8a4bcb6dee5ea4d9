import type { ServerWritableStream } from '@grpc/grpc-js';
import { jobBytes, MAX_JOBS_BYTES } from '../../jobs/job-bytes';
import type { LeasedJob } from '../../jobs/job-request';
import { type GatewayError, invalid, rejected, toGatewayError } from '../gateway-error';
import { jobMessage } from '../job-message';
import { readMilliseconds } from '../read-request';
import type { RpcPorts } from '../rpc-ports';

export interface ActivateJobsRequest {
  readonly type: string;
  readonly worker: string;
  readonly timeout: string;
  readonly maxJobsToActivate: number;
  readonly fetchVariable: readonly string[];
  readonly requestTimeout: string;
  readonly tenantIds: readonly string[];
}

export type PollCall = ServerWritableStream<ActivateJobsRequest, unknown>;

/** With requestTimeout 0 the gateway's own time limit holds. */
const DEFAULT_WAIT_MS = 10_000;
const MAX_WAIT_MS = 24 * 3600 * 1000;

interface Activation {
  readonly type: string;
  readonly timeout: string;
  /** Polls alone name it. */
  readonly maxJobsToActivate?: number;
}

/** Checks what polls and streams have in common. */
export function checkJobRequest(rpc: string, { type, timeout, maxJobsToActivate = 1 }: Activation): void {
  if (type.trim() === '') throw refusal(rpc, 'the type of the jobs is missing');
  if (Number(timeout) < 1) throw refusal(rpc, `timeout must be above 0, not ${timeout}`);
  if (maxJobsToActivate < 1) throw refusal(rpc, `maxJobsToActivate must be above 0, not ${maxJobsToActivate}`);
}

/** A stream is refused by the gateway itself, before there is a command. */
function refusal(rpc: string, reason: string): GatewayError {
  if (rpc === 'StreamActivatedJobs') return invalid(reason);
  return rejected({ code: 'INVALID_ARGUMENT', command: 'ACTIVATE', reason });
}

/** Long polling: answers with the first jobs there are and ends; ends empty when the time is over. */
export const activateJobs = ({ jobs: board, tenants, report }: RpcPorts) =>
  async function ActivateJobs(call: PollCall): Promise<void> {
    const { request } = call;
    const gone = new AbortController();
    call.on('cancelled', () => gone.abort());
    try {
      const from = tenants.many('ActivateJobs', request.tenantIds);
      checkJobRequest('ActivateJobs', request);
      const { type, worker, timeout, fetchVariable, maxJobsToActivate } = request;
      const wanted = { type, tenants: from, worker, timeout: readMilliseconds(timeout), fetchVariables: fetchVariable };
      const jobs = await board.poll(wanted, maxJobsToActivate, waitOf(request), gone.signal);
      const fitting = call.cancelled ? [] : fit(jobs);
      if (fitting.length > 0) call.write({ jobs: fitting.map(jobMessage) });
      board.giveBack(jobs.slice(fitting.length).map(({ key }) => key));
      call.end();
    } catch (error) {
      call.emit('error', toGatewayError(error, report));
    }
  };

function waitOf({ requestTimeout }: ActivateJobsRequest): number {
  const wait = Number(requestTimeout);
  return wait === 0 ? DEFAULT_WAIT_MS : Math.min(wait, MAX_WAIT_MS);
}

/** As many of the first jobs as one message holds; one alone always fits. */
function fit(jobs: readonly LeasedJob[]): readonly LeasedJob[] {
  let bytes = 0;
  const end = jobs.findIndex((job, at) => {
    bytes += jobBytes(job);
    return at > 0 && bytes > MAX_JOBS_BYTES;
  });
  return end < 0 ? jobs : jobs.slice(0, end);
}
