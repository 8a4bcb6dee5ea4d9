import { Listener, log } from '@farled/infra';

/** Should a notification ever be lost, the log is looked at this often all the same. */
const LOOK_EVERY_MS = 1000;

/** Calls its work whenever the log has grown, never twice at once, and again after an error. */
export class StreamFollower {
  private listener: Listener | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private isStopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly work: () => Promise<void>,
  ) {}

  /** Begins to listen, and works off what is there already. */
  async start(): Promise<void> {
    this.listener = await Listener.start(this.databaseUrl, 'farled_stream', {
      notified: () => this.wake(),
      connected: async () => this.wake(),
    });
    this.timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
  }

  /** Ends after the run that is under way. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.running;
    await this.listener?.stop();
  }

  private wake(): void {
    if (this.isStopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
  }

  private async run(): Promise<void> {
    while (this.again && !this.isStopped) {
      this.again = false;
      try {
        await this.work();
      } catch (error) {
        log().error({ err: error }, 'the record stream could not be projected');
        return;
      }
    }
  }
}
