import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

const RETRY_MS = 500;

export interface Hears {
  /** Called with the payload of each notification. */
  notified(payload: string): void;
  /** Called after each (re)connection, before any notification: what came meanwhile must be read here. */
  connected?(client: Client): Promise<void>;
}

/** Listens on a channel of PostgreSQL (LISTEN/NOTIFY) with a connection of its own, and reconnects for ever. */
export class Listener {
  private client?: Client;
  private stopped = false;

  private constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly hears: Hears,
  ) {}

  /** Resolves when the first connection listens. */
  static async start(url: string, channel: string, hears: Hears): Promise<Listener> {
    const listener = new Listener(url, channel, hears);
    await listener.connect();
    return listener;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.url, keepAlive: true });
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.hears.notified(payload ?? ''));
    await client.connect();
    try {
      await client.query(`listen ${client.escapeIdentifier(this.channel)}`);
      await this.hears.connected?.(client);
    } catch (error) {
      await client.end();
      throw error;
    }
    client.once('end', () => void this.reconnect());
    this.client = client;
    if (this.stopped) await client.end();
  }

  private async reconnect(): Promise<void> {
    while (!this.stopped) {
      try {
        return await this.connect();
      } catch {
        await wait(RETRY_MS, undefined, { ref: false });
      }
    }
  }
}
