import { Metadata, type ServerWritableStream, status } from '@grpc/grpc-js';
import type { JobRequest, JobStream, LeasedJob } from '../../jobs/job-request';
import { GatewayError, toGatewayError } from '../gateway-error';
import { jobMessage } from '../job-message';
import { readMilliseconds } from '../read-request';
import type { RpcPorts } from '../rpc-ports';
import { type ActivateJobsRequest, checkJobRequest } from './activate-jobs';

type StreamRequest = Omit<ActivateJobsRequest, 'maxJobsToActivate' | 'requestTimeout'>;
type Call = ServerWritableStream<StreamRequest, unknown>;

/** More than this not yet taken by the connection, and the worker does not keep up. */
const MAX_UNSENT = 256;
/** With so many left it is given more. */
const ROOM_AGAIN = 128;

/** A worker's open stream: jobs that have not left when it breaks are given back. */
class WorkerStream implements JobStream {
  private readonly unsent = new Set<number>();
  private caughtUp: () => void = () => undefined;

  constructor(
    private readonly call: Call,
    readonly request: JobRequest,
  ) {}

  get isBlocked(): boolean {
    return this.unsent.size >= MAX_UNSENT || this.isGone;
  }

  get unsentKeys(): number[] {
    return [...this.unsent];
  }

  send(job: LeasedJob): boolean {
    if (this.isGone) return false;
    this.unsent.add(job.key);
    this.call.write(jobMessage(job), () => {
      this.unsent.delete(job.key);
      if (this.unsent.size === ROOM_AGAIN) this.caughtUp();
    });
    return true;
  }

  whenRoom(then: () => void): void {
    this.caughtUp = then;
  }

  private get isGone(): boolean {
    return this.call.cancelled || this.call.writableEnded;
  }
}

/** Job push: from now on the worker is sent what comes up, until one side ends it. */
export const streamActivatedJobs = ({ jobs, tenants, report }: RpcPorts, closing: AbortSignal) =>
  function StreamActivatedJobs(call: Call): void {
    const { request } = call;
    let from: JobRequest['tenants'];
    try {
      from = tenants.many('StreamActivatedJobs', request.tenantIds);
      checkJobRequest('StreamActivatedJobs', request);
    } catch (error) {
      call.emit('error', toGatewayError(error, report));
      return;
    }
    const { type, worker, timeout, fetchVariable } = request;
    const stream = new WorkerStream(call, {
      type,
      tenants: from,
      worker,
      timeout: readMilliseconds(timeout),
      fetchVariables: fetchVariable,
    });
    const leave = jobs.stream(stream);
    const shutDown = () => call.emit('error', new GatewayError(status.UNAVAILABLE, 'the broker is shutting down'));
    closing.addEventListener('abort', shutDown);
    call.once('cancelled', () => {
      closing.removeEventListener('abort', shutDown);
      leave();
      jobs.giveBack(stream.unsentKeys);
    });
    // The client waits for the headers before it takes the stream for open.
    call.sendMetadata(new Metadata());
  };
