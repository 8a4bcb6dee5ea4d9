import type { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import type { Connection, GatewayJob } from '../engine/connect';
import type { JobType } from './job-options';

const WORKER = `farled@${hostname()}`;
const TENANTS = ['<default>'];

interface GatewayStream extends EventEmitter {
  pause(): unknown;
  resume(): unknown;
  cancel(): void;
  destroy(): void;
}

/**
 * The SDK's own connection. Its `streamJobs` keeps the stream to itself and says nothing when the stream breaks, so
 * there would be nothing to open it again on: the two calls that stream are made one layer below.
 */
interface StreamCalls {
  streamActivatedJobsStream(request: object): Promise<GatewayStream | { error: Error } | undefined>;
  activateJobsStream(request: object): Promise<GatewayStream | { error: Error } | undefined>;
}

/** A stream of jobs that somebody listens to. */
export interface OpenStream {
  readonly isOpen: boolean;
  /** Resolves when the stream has ended or broken. */
  readonly ended: Promise<void>;
  pause(): void;
  resume(): void;
  close(): void;
}

/** Asks the engine to push the jobs of a type. */
export async function openStream(
  client: Connection,
  { type, timeoutMs, fetch }: JobType,
  take: (job: GatewayJob) => void,
): Promise<OpenStream> {
  const calls = await callsOf(client);
  const request = { type, worker: WORKER, timeout: timeoutMs, fetchVariable: fetch, tenantIds: TENANTS };
  const stream = usable(await calls.streamActivatedJobsStream(request));
  let isOpen = true;
  stream.on('data', take);
  const ended = endOf(stream)
    .catch(() => undefined)
    .then(() => {
      isOpen = false;
    });
  return {
    get isOpen() {
      return isOpen;
    },
    ended,
    pause: () => void stream.pause(),
    resume: () => void stream.resume(),
    close: () => stream.cancel(),
  };
}

/** Takes jobs of a type that wait in the engine now; does not wait for new ones. What came before an error is taken, too. */
export async function pollJobs(
  client: Connection,
  jobs: JobType & { most: number },
  take: (job: GatewayJob) => void,
): Promise<void> {
  const calls = await callsOf(client);
  const { type, timeoutMs, fetch, most } = jobs;
  const stream = usable(
    await calls.activateJobsStream({
      type,
      worker: WORKER,
      timeout: timeoutMs,
      maxJobsToActivate: most,
      fetchVariable: fetch,
      requestTimeout: -1,
      tenantIds: TENANTS,
    }),
  );
  stream.on('data', (answer: { jobs: GatewayJob[] }) => {
    for (const job of answer.jobs) take(job);
  });
  await endOf(stream);
}

async function callsOf(client: Connection): Promise<StreamCalls> {
  return (client as unknown as { grpc: Promise<StreamCalls> }).grpc;
}

function usable(stream: GatewayStream | { error: Error } | undefined): GatewayStream {
  if (!stream) throw new Error('the connection is closing');
  if ('error' in stream) throw stream.error;
  return stream;
}

function endOf(stream: GatewayStream): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.on('error', reject);
    stream.on('end', resolve);
    stream.on('close', resolve);
  });
}
