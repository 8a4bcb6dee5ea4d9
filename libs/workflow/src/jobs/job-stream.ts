import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@farled/infra';
import type { EngineName } from '@farled/stream';
import type { Connection, GatewayJob } from '../engine/connect';
import type { JobType } from './job-options';
import { type OpenStream, openStream, pollJobs } from './job-source';
import { readJob } from './process-job';
import { runJob } from './run-job';

const POLL_MS = 5000;
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;
/** Jobs of one type under way at once; more wait in the engine. */
const MOST_AT_ONCE = 16;

export interface Connections {
  readonly commands: Connection;
  readonly streams: Connection;
}

/**
 * Gets the jobs of one type from one engine, for as long as it is not stopped. The engine pushes jobs that come about;
 * a poll finds those that were there before, or whose lease has run out. A stream that breaks is opened again.
 */
export class JobStream {
  private readonly stopping = new AbortController();
  private readonly underWay = new Map<string, Promise<void>>();
  private stream?: OpenStream;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly engine: EngineName,
    private readonly connections: Connections,
    private readonly jobs: JobType,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Takes no more jobs and waits for those under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.stream?.close();
    await this.running;
    await Promise.all(this.underWay.values());
  }

  private get isStopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async run(): Promise<void> {
    for (let pause = SHORTEST_PAUSE_MS; !this.isStopped; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const opened = Date.now();
      await this.follow().catch((error: Error) => this.note(error, 'a stream of jobs broke'));
      if (Date.now() - opened > LONGEST_PAUSE_MS) pause = SHORTEST_PAUSE_MS;
      await this.rest(pause);
    }
  }

  /** Opens the stream and polls beside it until the stream ends. */
  private async follow(): Promise<void> {
    const stream = await openStream(this.connections.streams, this.jobs, (job) => this.take(job));
    this.stream = stream;
    try {
      if (this.isStopped) return;
      do {
        await this.poll();
        await Promise.race([stream.ended, this.rest(POLL_MS)]);
      } while (stream.isOpen && !this.isStopped);
    } finally {
      stream.close();
    }
  }

  private async poll(): Promise<void> {
    const free = MOST_AT_ONCE - this.underWay.size;
    if (free <= 0 || this.isStopped) return;
    const most = { ...this.jobs, most: free };
    // The stream stays open: what the engine has pushed into it by now would wait until its lease runs out.
    await pollJobs(this.connections.streams, most, (job) => this.take(job)).catch((error: Error) =>
      this.note(error, 'jobs could not be asked for'),
    );
  }

  private take(job: GatewayJob): void {
    // The lease of a job that is being done may run out; its second delivery must wait for the first.
    if (this.isStopped || this.underWay.has(job.key)) return;
    const work = runJob(this.connections.commands, readJob(this.engine, job), this.jobs.handle).finally(() => {
      this.underWay.delete(job.key);
      if (this.underWay.size < MOST_AT_ONCE) this.stream?.resume();
    });
    this.underWay.set(job.key, work);
    if (this.underWay.size >= MOST_AT_ONCE) this.stream?.pause();
  }

  private note(error: Error, what: string): void {
    log().debug({ engine: this.engine, type: this.jobs.type, reason: error.message }, what);
  }

  private async rest(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { ref: false, signal: this.stopping.signal }).catch(() => undefined);
  }
}
