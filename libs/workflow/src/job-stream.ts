import type { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import type { JsonObject } from '@farled/kernel';
import type { EngineClient } from './engines';
import type { ProcessJob } from './process-job';
import type { EngineName } from './workflow.types';

export interface JobStreamOptions {
  readonly engine: EngineName;
  readonly type: string;
  readonly leaseMs: number;
  readonly pollMs: number;
  readonly fetch: readonly string[];
  readonly work: (job: ProcessJob) => Promise<void>;
}

interface IncomingJob {
  key: string;
  type: string;
  processInstanceKey: string;
  bpmnProcessId: string;
  elementId: string;
  elementInstanceKey: string;
  retries: number;
  customHeaders: Record<string, string>;
  variables: JsonObject;
}

const REOPEN_MS = 250;
const REOPEN_MAX_MS = 5000;
const BATCH = 32;

/**
 * Jobs of one type from one engine: pushed over a stream, which is opened again whenever it ends, and asked for now and
 * then as well, since a stream brings only jobs that become free after it was opened.
 */
export class JobStream {
  private readonly underWay = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private close: (() => void) | undefined;
  private wait = REOPEN_MS;
  private isStopped = false;

  constructor(
    private readonly client: EngineClient,
    private readonly options: JobStreamOptions,
  ) {}

  start(): void {
    this.soon(0);
  }

  /** Takes no more jobs; returns when those under way are done. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.close?.();
    await Promise.allSettled(this.underWay);
  }

  private soon(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.isStopped) this.timer = setTimeout(() => void this.turn(), milliseconds);
  }

  /** One turn: open the stream when there is none, ask for what it may have missed, and come back. */
  private async turn(): Promise<void> {
    try {
      if (!this.close) await this.open();
      await this.poll();
      this.wait = REOPEN_MS;
      this.soon(this.options.pollMs);
    } catch {
      this.drop();
      this.wait = Math.min(this.wait * 2, REOPEN_MAX_MS);
      this.soon(this.wait);
    }
  }

  private async open(): Promise<void> {
    const request = {
      ...this.request(),
      inputVariableDto: Object,
      customHeadersDto: Object,
      pollInterval: 0,
      pollMaxJobsToActivate: BATCH,
      taskHandler: (job: IncomingJob) => this.take(job),
    };
    const handle = await this.client.streamJobs(request as never);
    this.close = () => handle.close();
    this.watch();
    if (this.isStopped) this.drop();
  }

  /** The SDK does not tell when a stream ends, so we listen at the stream it has just added to its list. */
  private watch(): void {
    const worker = this.client['streamWorker'] as unknown as { streams: EventEmitter[] } | undefined;
    const stream = worker?.streams.at(-1);
    const mine = this.close;
    const ended = () => {
      if (worker && stream) worker.streams = worker.streams.filter((other) => other !== stream);
      if (this.close !== mine) return;
      this.close = undefined;
      this.soon(REOPEN_MS);
    };
    stream?.once('error', ended).once('end', ended).once('close', ended);
  }

  private drop(): void {
    this.close?.();
    this.close = undefined;
  }

  private async poll(): Promise<void> {
    const request = { ...this.request(), maxJobsToActivate: BATCH, requestTimeout: -1 };
    for (;;) {
      const jobs = (await this.client.activateJobs(request)) as unknown as IncomingJob[];
      for (const job of jobs) this.take(job);
      if (jobs.length < BATCH || this.isStopped) return;
      await Promise.allSettled(this.underWay);
    }
  }

  private request() {
    const { type, leaseMs, fetch } = this.options;
    return { type, worker: `farled@${hostname()}`, timeout: leaseMs, fetchVariable: [...fetch] };
  }

  private take(incoming: IncomingJob): void {
    const { customHeaders, ...job } = incoming;
    const work = this.options
      .work({
        engine: this.options.engine,
        key: String(job.key),
        type: job.type,
        processInstanceKey: String(job.processInstanceKey),
        bpmnProcessId: job.bpmnProcessId,
        elementId: job.elementId,
        elementInstanceKey: String(job.elementInstanceKey),
        retries: job.retries,
        headers: { ...customHeaders },
        variables: { ...job.variables },
      })
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }
}
