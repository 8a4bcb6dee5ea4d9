import type { JobEntry } from '../storage/commit-batch';
import type { JobStream } from './job-request';
import type { JobWindow } from './job-window';
import { LongPolls } from './long-polls';

/** Everything that is known about one type of jobs: what there is to do, and who wants to do it. */
export class JobType {
  readonly polls = new LongPolls();
  /** Jobs that no stream could be sent when they came up. */
  owed = 0;
  private readonly streams: JobStream[] = [];

  constructor(public window: JobWindow) {}

  /** Nobody wants its jobs now. */
  get isIdle(): boolean {
    return this.streams.length === 0 && this.polls.count === 0;
  }

  addStream(stream: JobStream): void {
    this.streams.push(stream);
  }

  removeStream(stream: JobStream): void {
    const index = this.streams.indexOf(stream);
    if (index >= 0) this.streams.splice(index, 1);
  }

  /** The streams take turns; one that does not keep up is passed over. */
  nextStream(): JobStream | undefined {
    const index = this.streams.findIndex((stream) => !stream.isBlocked);
    if (index < 0) return undefined;
    const [stream] = this.streams.splice(index, 1) as [JobStream];
    this.streams.push(stream);
    return stream;
  }

  /** Puts a job where polls find it, and streams that have room again. */
  offer(job: JobEntry): void {
    if (this.streams.length > 0) this.owed += 1;
    this.window.put(job);
    this.polls.wakeOne();
  }
}
