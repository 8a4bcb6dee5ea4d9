import {
  type ClientCommand,
  createEngine,
  FIRST_KEY,
  type Key,
  type ProcessInstanceResultRecord,
} from '@farled/engine';
import { type Clock, systemClock } from '@farled/kernel';
import type { ResolvedOptions } from './broker-options';
import { JobActivator } from './jobs/job-activator';
import { JobBoard } from './jobs/job-board';
import { BrokerUnavailable, Overloaded } from './processing/command-errors';
import { CommandLoop } from './processing/command-loop';
import { DueCommands } from './processing/due-commands';
import { GroupCommit } from './processing/group-commit';
import { InstanceResults } from './processing/instance-results';
import type { OpenBatch } from './processing/open-batch';
import type { Outcome } from './processing/outcome';
import { ResourceReader } from './resources/resource-reader';
import { Counters } from './state/counters';
import { HotState } from './state/hot-state';
import { EngineReader } from './storage/engine-reader';
import { EngineWriter, type Meta } from './storage/engine-writer';

/** How often a broker that may not write looks whether it may now. */
const TRY_AGAIN_MS = 500;

/** What the broker is doing, in numbers. */
export interface BrokerFigures {
  readonly commits: number;
  readonly inFlight: number;
  readonly cachedRows: number;
  readonly cachedBytes: number;
}

/** The one writer of a database: runs commands against its hot state and answers after the commit. */
export class Broker {
  readonly jobs: JobBoard;
  readonly results = new InstanceResults();
  readonly resources = new ResourceReader();
  private readonly clock: Clock;
  private readonly writer: EngineWriter;
  private readonly reader: EngineReader;
  private readonly state: HotState;
  private readonly counters = new Counters();
  private readonly commits: GroupCommit;
  private readonly loop: CommandLoop;
  private readonly due: DueCommands;
  private readonly log: (message: string) => void;
  private recovery: Promise<void> | undefined;
  private isClosing = false;

  constructor(private readonly options: ResolvedOptions) {
    const { databaseUrl, clock = systemClock } = options;
    this.clock = clock;
    this.log = options.log ?? (() => undefined);
    this.writer = new EngineWriter(databaseUrl, FIRST_KEY, options.faults);
    this.reader = new EngineReader(databaseUrl);
    this.state = new HotState(this.reader, this.resources, options);
    this.commits = new GroupCommit(this.writer, this.state.rows, this.counters, options, {
      room: () => this.loop.wake(),
      committed: (batch) => this.committed(batch),
      refused: (commands, error) => {
        this.log(`the database refused what a command says, ${commands.length} are run again: ${error.message}`);
        this.loop.repeat(commands);
      },
      lost: (error) => this.recover(error),
    });
    this.loop = new CommandLoop(createEngine(), this.state, this.counters, this.commits, clock, options.maxInFlight);
    this.jobs = new JobBoard(
      (type, after, limit) => this.reader.jobs(type, after, limit),
      new JobActivator(this.state, {
        settled: () => this.commits.settled(),
        tooLarge: (key, bytes) => this.refuseJob(key, bytes),
      }),
      clock,
    );
    this.due = new DueCommands(
      (limit) => this.reader.due(limit),
      (work) => this.loop.submit(work, true),
      clock,
    );
  }

  /** True when commands are taken. */
  get isReady(): boolean {
    return !this.recovery && !this.isClosing;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.clock.now().getTime();
  }

  get figures(): BrokerFigures {
    const { rows, bytes } = this.state.rows.size;
    return { commits: this.commits.commits, inFlight: this.loop.inFlight, cachedRows: rows, cachedBytes: bytes };
  }

  /** Becomes the writer, waiting as long as another broker is, and takes up what was left. */
  async start(): Promise<void> {
    await this.begin(await this.becomeWriter());
    this.jobs.start();
    this.due.start();
  }

  /** Runs a command; resolves after its commit. Exempt commands free resources and are never refused for load. */
  submit(command: ClientCommand, isExempt = false): Promise<Outcome> {
    return new Promise((done, failed) => this.loop.submit({ command, done, failed }, isExempt));
  }

  /** Creates an instance for a client that waits for its end; resolves with the creation, and calls `ended` later. */
  createAwaited(command: ClientCommand, ended: (result: ProcessInstanceResultRecord) => void): Promise<Outcome> {
    if (this.results.isFull) return Promise.reject(new Overloaded('too many requests wait for results'));
    return new Promise((resolve, failed) => {
      const done = (outcome: Outcome) => {
        const { response } = outcome;
        if (response?.type === 'instance-create') this.results.await(response.processInstanceKey, ended);
        resolve(outcome);
      };
      this.loop.submit({ command, done, failed });
    });
  }

  /** Takes no more commands, finishes those it has, and lets the database go. */
  async close(): Promise<void> {
    this.isClosing = true;
    this.jobs.stop();
    await this.due.stop();
    this.loop.close(new BrokerUnavailable('the broker is shutting down'));
    await this.recovery;
    await this.commits.drained();
    await this.writer.close();
    await this.reader.close();
    this.resources.close();
  }

  private committed(batch: OpenBatch): void {
    for (const [key, result] of batch.results) this.results.deliver(key, result);
    this.jobs.changed(batch.jobs);
    this.due.changed(batch.due);
  }

  /** Memory is ahead of the database: nobody gets an answer, and everything is read again. */
  private recover(cause: Error): void {
    if (this.recovery || this.isClosing) {
      this.commits.failAll(new BrokerUnavailable('the broker is shutting down', { cause }));
      return;
    }
    this.log(`a commit failed, the state is read again: ${cause.message}`);
    const error = new BrokerUnavailable('the broker has lost its database and is recovering', { cause });
    this.loop.close(error);
    this.commits.failAll(error);
    this.state.rows.clear();
    this.recovery = this.becomeWriter()
      .then((meta) => {
        this.jobs.clear();
        this.due.clear();
        this.loop.reopen();
        return this.begin(meta);
      })
      .catch((stopped: Error) => this.log(`not recovered: ${stopped.message}`))
      .finally(() => {
        this.recovery = undefined;
      });
  }

  private async becomeWriter(): Promise<Meta> {
    for (let isWaiting = false; ; isWaiting = true) {
      if (this.isClosing || this.options.signal?.aborted) throw new BrokerUnavailable('stopped while waiting');
      const meta = await this.writer.open().catch((error: Error) => {
        if (!this.recovery && !isWaiting) throw error;
        return undefined;
      });
      if (meta) return meta;
      if (!isWaiting) this.log('another broker writes to this database, or it cannot be reached: waiting');
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  }

  private async begin(meta: Meta): Promise<void> {
    this.counters.reset(meta);
    for (const key of await this.reader.followUps()) void this.submit({ type: 'continue', key }, true);
  }

  private refuseJob(key: Key, bytes: number): void {
    this.submit({ type: 'job-too-large', key, bytes }, true).catch(() => undefined);
  }
}
