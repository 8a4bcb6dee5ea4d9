import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Engines } from '../engine/engines';
import type { HandleJob, JobOptions, JobType } from './job-options';
import { JobStream } from './job-stream';

const DEFAULT_TIMEOUT_MS = 60_000;

/** Who does which jobs. Libraries register in `onModuleInit`; role `worker` starts the streams after that. */
@Injectable()
export class JobHandlers implements OnApplicationShutdown {
  private readonly types = new Map<string, JobType>();
  private streams: JobStream[] = [];

  constructor(private readonly engines: Engines) {}

  /** The handler may be called more than once for a job, and must then do nothing new. */
  register(type: string, handle: HandleJob, options: JobOptions = {}): void {
    if (this.types.has(type)) throw new Error(`jobs of type ${type} have a handler already`);
    const { fetch = [], timeoutMs = DEFAULT_TIMEOUT_MS } = options;
    this.types.set(type, { type, handle, fetch, timeoutMs });
  }

  /** The types that somebody does. */
  get registered(): string[] {
    return [...this.types.keys()];
  }

  async start(): Promise<void> {
    if (this.streams.length > 0) return;
    this.streams = this.engines.names.flatMap((engine) => {
      const connections = { commands: this.engines.commands(engine), streams: this.engines.streams(engine) };
      return [...this.types.values()].map((jobs) => new JobStream(engine, connections, jobs));
    });
    for (const stream of this.streams) stream.start();
  }

  /** Takes no more jobs and waits for those under way. */
  async stop(): Promise<void> {
    const streams = this.streams;
    this.streams = [];
    await Promise.all(streams.map((stream) => stream.stop()));
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop();
  }
}
