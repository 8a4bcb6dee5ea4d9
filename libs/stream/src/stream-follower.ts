import { Logger } from '@nestjs/common';
import { Client } from 'pg';

/** Should a notification ever be lost, the log is looked at this often all the same. */
const LOOK_EVERY_MS = 1000;

/** Calls its work whenever the log has grown, never twice at once, and again after an error. */
export class StreamFollower {
  private readonly log = new Logger(StreamFollower.name);
  private listener: Client | undefined;
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
    await this.listen();
    this.timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
    this.wake();
  }

  /** Ends after the run that is under way. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.running;
    await this.listener?.end().catch(() => undefined);
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
        if (!this.listener) await this.listen();
        await this.work();
      } catch (error) {
        this.log.error(`the record stream could not be read: ${error instanceof Error ? error.stack : error}`);
        return;
      }
    }
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl, application_name: 'farled stream' });
    client.on('notification', () => this.wake());
    client.on('error', () => {
      this.listener = undefined;
    });
    await client.connect();
    await client.query('listen farled_stream');
    this.listener = client;
  }
}
