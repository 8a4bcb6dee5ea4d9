import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Engines } from './engines';
import { JobReport } from './job-report';
import { JobStream } from './job-stream';
import type { JobOutcome, ProcessJob } from './process-job';
import { WorkflowConfig } from './workflow.config';

export interface JobHandlerOptions {
  /** Variables that the handler reads; all when left out. */
  readonly fetch?: readonly string[];
  /** How long the engine leaves the job with us before it hands it out again, ms. */
  readonly timeoutMs?: number;
}

type Handle = (job: ProcessJob) => Promise<JobOutcome>;

const LEASE_MS = 60_000;

/** Where libraries say which jobs they do; role worker opens the streams, on every engine. */
@Injectable()
export class JobHandlers implements OnApplicationShutdown {
  private readonly handlers = new Map<string, { handle: Handle; options: JobHandlerOptions }>();
  private streams: JobStream[] = [];

  constructor(
    private readonly engines: Engines,
    private readonly report: JobReport,
    private readonly config: WorkflowConfig,
  ) {}

  /**
   * A job type and what does it. Handlers are idempotent: a job may come again. Rejected ends in an incident at once,
   * Unavailable and anything else are tried again while the job has retries.
   */
  register(type: string, handle: Handle, options: JobHandlerOptions = {}): void {
    if (this.handlers.has(type)) throw new Error(`Two handlers for job type ${type}`);
    this.handlers.set(type, { handle, options });
  }

  /** Begins to take jobs. Does not wait for an engine that is not there yet. */
  start(): void {
    for (const engine of this.engines.names())
      for (const [type, { handle, options }] of this.handlers) this.open(engine, type, { handle, options });
  }

  /** Takes no more jobs, and waits for those under way. */
  async stop(): Promise<void> {
    const open = this.streams;
    this.streams = [];
    await Promise.all(open.map((stream) => stream.stop()));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private open(
    engine: ProcessJob['engine'],
    type: string,
    { handle, options }: { handle: Handle; options: JobHandlerOptions },
  ): void {
    const leaseMs = options.timeoutMs ?? LEASE_MS;
    const stream = new JobStream(this.engines.client(engine), {
      engine,
      type,
      leaseMs,
      pollMs: this.config.pollMs,
      fetch: options.fetch ?? [],
      work: (job) => this.report.run(job, handle, leaseMs),
    });
    this.streams.push(stream);
    stream.start();
  }
}
