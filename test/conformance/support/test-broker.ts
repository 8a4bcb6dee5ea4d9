import { type BrokerOptions, type RunningBroker, startBroker } from '@farled/broker';
import { ControlledClock } from '@farled/kernel';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { RawClient } from './raw-client';

/** A broker with a database and a clock of its own, and a client for it. */
export class TestBroker {
  readonly clock = new ControlledClock(new Date('2026-03-02T08:00:00Z'));
  private opened: RunningBroker | undefined;
  client!: RawClient;
  private clients: RawClient[] = [];

  private constructor(
    readonly database: TestDatabase,
    private readonly options: Partial<BrokerOptions>,
  ) {}

  static async start(options: Partial<BrokerOptions> = {}): Promise<TestBroker> {
    const broker = new TestBroker(await createTestDatabase(), options);
    await broker.open();
    return broker;
  }

  get running(): RunningBroker {
    if (!this.opened) throw new Error('no broker runs');
    return this.opened;
  }

  /** Another client on a channel of its own. */
  connect(options: object = {}): RawClient {
    const client = new RawClient(this.running.address, options);
    this.clients.push(client);
    return client;
  }

  /** Stops and starts again on the same database; `meanwhile` happens while no broker runs. */
  async restart(meanwhile?: () => Promise<void>): Promise<void> {
    await this.close();
    await meanwhile?.();
    await this.open();
  }

  async stop(): Promise<void> {
    await this.close();
    await this.database.drop();
  }

  /** The key of the incident that a job stands in, read from the record stream. */
  async incidentOf(jobKey: string): Promise<string> {
    const [row] = await this.query(
      `select r->>2 as key from stream.batch, json_array_elements(records) r
       where r->>4 = 'INCIDENT' and r->>5 = 'CREATED' and r->6->>'jobKey' = $1`,
      [jobKey],
    );
    return String(row?.key);
  }

  /** Looks into the broker's database. */
  async query(sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: this.database.url });
    await client.connect();
    try {
      return (await client.query(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  private async open(): Promise<void> {
    const { url: databaseUrl } = this.database;
    this.opened = await startBroker({
      port: 0,
      clock: this.clock,
      log: (line) => process.env.DEBUG_BROKER && console.log(line),
      ...this.options,
      databaseUrl,
    });
    this.client = this.connect();
  }

  private async close(): Promise<void> {
    for (const client of this.clients) client.close();
    this.clients = [];
    await this.opened?.close();
    this.opened = undefined;
  }
}
