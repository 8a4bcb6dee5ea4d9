import type { Key } from '@farled/engine';
import type { Clock } from '@farled/kernel';
import { Overloaded } from '../processing/command-errors';
import type { JobEntry } from '../storage/commit-batch';
import type { JobActivator } from './job-activator';
import { JobLeases } from './job-leases';
import type { JobRequest, JobStream, LeasedJob } from './job-request';
import { JobType } from './job-type';
import { jobTypeId } from './job-type-id';
import { JobWindow } from './job-window';

type ReadJobs = (type: string, after: Key, limit: number) => Promise<JobEntry[]>;

const LEASE_CHECK_MS = 100;
/** A parked poll looks for itself this often. */
const PROBE_MS = 10_000;
const MAX_PARKED = 10_000;
const MAX_IDLE_TYPES = 1000;
/** What a stream that has caught up is sent at once. */
const CATCH_UP = 64;

/** Hands jobs out: to streams as they come up, to polls on demand; one job to one worker at a time. */
export class JobBoard {
  private readonly types = new Map<string, JobType>();
  private readonly leases = new JobLeases();
  private readonly closing = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly readJobs: ReadJobs,
    private readonly activator: JobActivator,
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.endLeases(), LEASE_CHECK_MS);
    this.timer.unref();
  }

  /** Lets every poll go; streams are ended by the gateway. */
  stop(): void {
    clearInterval(this.timer);
    this.closing.abort();
    for (const type of this.types.values()) type.polls.wakeAll();
  }

  /** Forgets which jobs there are; the index table is read again. Who wants jobs still does. */
  clear(): void {
    for (const [name, type] of this.types) {
      if (type.isIdle) this.types.delete(name);
      else type.window = this.window(name);
    }
    for (const type of this.types.values()) type.polls.wakeAll();
  }

  /** Takes in what a commit means for jobs: those that came up go to whoever waits for them. */
  changed(jobs: ReadonlyMap<Key, JobEntry | undefined>): void {
    for (const [key, job] of jobs) {
      if (this.leases.has(key)) this.leases.end(key);
      else if (!job) for (const type of this.types.values()) type.window.remove(key);
      if (job) this.comeUp(job);
    }
  }

  /** Jobs for a poll: at once, or when some come up within the time; none when the time is over. */
  async poll(request: JobRequest, max: number, waitMs: number, signal: AbortSignal): Promise<LeasedJob[]> {
    const types = this.typesOf(request);
    const until = Date.now() + waitMs;
    for (;;) {
      const jobs: LeasedJob[] = [];
      for (const type of types) jobs.push(...(await this.take(type, request, max - jobs.length)));
      const left = until - Date.now();
      if (jobs.length > 0 || left <= 0 || signal.aborted || this.closing.signal.aborted) return jobs;
      if (types.some(({ polls }) => polls.count >= MAX_PARKED))
        throw new Overloaded(`too many requests wait for jobs of type '${request.type}'`);
      await waitForAny(types, Math.min(left, PROBE_MS), signal);
    }
  }

  /** From now on jobs that come up are sent to the stream; returns what ends that. */
  stream(stream: JobStream): () => void {
    const types = this.typesOf(stream.request);
    for (const type of types) type.addStream(stream);
    stream.whenRoom(() => {
      for (const type of types) void this.catchUp(type).catch(() => undefined);
    });
    return () => {
      for (const type of types) type.removeStream(stream);
    };
  }

  /** The jobs did not reach their worker: others may have them. */
  giveBack(keys: readonly Key[]): void {
    for (const key of keys) {
      const job = this.leases.end(key);
      if (job) this.comeUp(job);
    }
  }

  /** Whether a worker has the job now. */
  isLeased(key: Key): boolean {
    return this.leases.has(key);
  }

  /** The worker's time with a job ends at another moment; nothing happens to a job that nobody has. */
  setDeadline(key: Key, deadline: number): void {
    const job = this.leases.end(key);
    if (job) this.leases.take(job, deadline);
  }

  private endLeases(): void {
    for (const job of this.leases.expire(this.clock.now().getTime())) this.comeUp(job);
  }

  private async take(type: JobType, request: JobRequest, max: number): Promise<LeasedJob[]> {
    const taken: LeasedJob[] = [];
    while (taken.length < max) {
      await type.window.fill();
      const jobs = type.window.take(max - taken.length);
      if (jobs.length === 0) break;
      taken.push(...(await this.lease(jobs, request)));
    }
    return taken;
  }

  private async lease(jobs: readonly JobEntry[], request: JobRequest): Promise<LeasedJob[]> {
    const deadline = this.clock.now().getTime() + request.timeout;
    for (const job of jobs) this.leases.take(job, deadline);
    const leased = await this.activator.activate(jobs, request, deadline).catch((error: unknown) => {
      this.putBack(jobs);
      throw error;
    });
    const found = new Set(leased.map(({ key }) => key));
    for (const { key } of jobs) if (!found.has(key)) this.leases.end(key);
    return leased;
  }

  /** Quietly: whoever is woken now would run into the same error. */
  private putBack(jobs: readonly JobEntry[]): void {
    for (const job of jobs) {
      this.leases.end(job.key);
      this.types.get(job.type)?.window.put(job);
    }
  }

  private comeUp(job: JobEntry): void {
    const type = this.types.get(job.type);
    // Nobody has asked for this type yet: whoever does finds the job in the index table.
    if (!type) return;
    const stream = type.nextStream();
    if (stream) void this.push(type, job, stream);
    else type.offer(job);
  }

  /** Streams that did not keep up are sent what has come up meanwhile. */
  private async catchUp(type: JobType): Promise<void> {
    for (let stream = type.nextStream(); stream && type.owed > 0; stream = type.nextStream()) {
      const to = stream;
      await type.window.fill();
      const jobs = type.window.take(Math.min(type.owed, CATCH_UP));
      type.owed = jobs.length === 0 ? 0 : Math.max(0, type.owed - jobs.length);
      await Promise.all(jobs.map((job) => this.push(type, job, to)));
    }
  }

  private async push(type: JobType, job: JobEntry, stream: JobStream): Promise<void> {
    const leased = await this.lease([job], stream.request).catch(() => []);
    for (const each of leased) {
      if (stream.send(each)) continue;
      this.leases.end(each.key);
      type.offer(job);
    }
  }

  /** One type for each tenant. */
  private typesOf({ type, tenants }: JobRequest): JobType[] {
    return tenants.map((tenant) => this.type(jobTypeId(type, tenant)));
  }

  private type(name: string): JobType {
    const known = this.types.get(name);
    if (known) return known;
    if (this.types.size >= MAX_IDLE_TYPES) {
      for (const [other, type] of this.types) if (type.isIdle) this.types.delete(other);
    }
    const type = new JobType(this.window(name));
    this.types.set(name, type);
    return type;
  }

  private window(name: string): JobWindow {
    return new JobWindow(
      (after, limit) => this.readJobs(name, after, limit),
      (key) => this.leases.has(key),
    );
  }
}

/** Until a job of one of the types may be there, the time is over, or the client has gone. */
async function waitForAny(types: readonly JobType[], milliseconds: number, signal: AbortSignal): Promise<void> {
  const [only] = types;
  if (only && types.length === 1) return only.polls.wait(milliseconds, signal);
  const enough = new AbortController();
  const until = AbortSignal.any([signal, enough.signal]);
  await Promise.race(types.map(({ polls }) => polls.wait(milliseconds, until)));
  enough.abort();
}
