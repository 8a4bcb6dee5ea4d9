import { type RunningBroker, startBroker } from '@farled/broker';
import { connectDatabase } from '@farled/infra';
import { systemClock } from '@farled/kernel';
import { ClusterLog, type EngineName, RecordReceiver, streamTables } from '@farled/stream';
import type { DataSource } from 'typeorm';
import { createTestDatabase, query, type TestDatabase } from '../../support/database';
import { freePort } from '../../support/installation';
import { type RunningZeebe, startZeebe } from './real-zeebe';
import { RecordLog } from './record-log';

/** One engine to play scenarios on. */
export interface Engine {
  readonly name: EngineName;
  readonly address: string;
  readonly log: RecordLog;
  /** The tenant that requests name unless a scenario says otherwise; empty: none. */
  readonly tenant: string;
}

/** Our broker and a real Zeebe side by side; the records of both lie in `stream.batch` of one database. */
export class BothEngines {
  private constructor(
    private readonly database: TestDatabase,
    private readonly source: DataSource,
    private readonly receiver: RecordReceiver,
    private readonly broker: RunningBroker,
    readonly zeebe: RunningZeebe,
    readonly engines: readonly [cluster: Engine, embedded: Engine],
  ) {}

  /** With tenants named, both have multi-tenancy on. */
  static async start(tenants: readonly string[] = []): Promise<BothEngines> {
    const database = await createTestDatabase();
    const { url: databaseUrl } = database;
    const broker = await startBroker({ databaseUrl, port: 0, clock: systemClock, everyRecord: true, tenants });
    const source = await connectDatabase([streamTables], { url: databaseUrl });
    const exporterPort = await freePort();
    const receiver = new RecordReceiver({ host: '127.0.0.1', port: exporterPort }, new ClusterLog(source));
    await receiver.start();
    const named = tenants.length > 0 && { tenants: ['<default>', ...tenants] };
    const zeebe = await startZeebe({ exporterPort, ...named });
    const logs = [await RecordLog.follow(databaseUrl, 'cluster'), await RecordLog.follow(databaseUrl, 'embedded')];
    const tenant = tenants.length > 0 ? '<default>' : '';
    return new BothEngines(database, source, receiver, broker, zeebe, [
      { name: 'cluster', address: zeebe.address, log: logs[0]!, tenant },
      { name: 'embedded', address: broker.address, log: logs[1]!, tenant },
    ]);
  }

  /** Lets Zeebe's exporter find nobody while something is done. */
  async withoutReceiver(work: () => Promise<void>): Promise<void> {
    await this.receiver.stop();
    await work();
    await this.receiver.start();
  }

  /** How many records of Zeebe are kept, and how many of them are different ones. */
  async kept(): Promise<{ records: number; different: number; largestBatch: number }> {
    const [counted] = await query<{ records: number; different: number; largestBatch: number }>(
      this.database.url,
      `select count(*)::int as records, count(distinct r->>0)::int as different,
         (select max(json_array_length(records)) from stream.batch where engine = 'cluster') as "largestBatch"
       from stream.batch, json_array_elements(records) r where engine = 'cluster'`,
    );
    return counted!;
  }

  async stop(): Promise<void> {
    for (const { log } of this.engines) await log.stop();
    await this.zeebe.stop();
    await this.receiver.stop();
    await this.broker.close();
    await this.source.destroy();
    await this.database.drop();
  }
}
