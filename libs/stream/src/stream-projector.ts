import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { fold } from './projection/fold';
import { saveProjection } from './projection/save-projection';
import { type EngineName, type PackedRecord, type StreamRecord, unpack } from './record';
import { StreamChanges } from './stream.changes';
import { StreamFollower } from './stream-follower';

const BATCHES_A_RUN = 50;

interface BatchRow {
  readonly last_position: string;
  readonly broker_version: string;
  readonly records: readonly PackedRecord[];
}

/** Reads the engines' records after its cursor and keeps the tables of schema `stream`. Runs in role worker. */
@Injectable()
export class StreamProjector {
  private follower: StreamFollower | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly changes: StreamChanges,
  ) {}

  /** Begins to follow the log. */
  async start(): Promise<void> {
    const { url } = this.database.options as { url?: string };
    if (!url) throw new Error('the database is configured without a url');
    this.follower = new StreamFollower(url, () => this.catchUp());
    await this.follower.start();
  }

  /** Ends after the run that is under way. */
  async stop(): Promise<void> {
    await this.follower?.stop();
    this.follower = undefined;
  }

  /** Projects everything there is now. */
  async catchUp(): Promise<void> {
    const sources: { engine: EngineName; partition_id: number }[] = await this.database.query(
      'select engine, partition_id from stream.cursor order by engine, partition_id',
    );
    const runs = sources.map(
      ({ engine, partition_id }) =>
        () =>
          this.catchUpWith(engine, partition_id),
    );
    await eachInTurn(runs);
  }

  private async catchUpWith(engine: EngineName, partition: number): Promise<void> {
    while (await this.projectNext(engine, partition));
  }

  private projectNext(engine: EngineName, partition: number): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const position = await lockCursor(tx, engine, partition);
      const batches = await readBatches(tx, engine, partition, position);
      const last = batches.at(-1);
      if (!last) return false;
      const records = batches
        .flatMap((row) => unpack({ partitionId: partition, brokerVersion: row.broker_version, records: row.records }))
        .filter((record) => record.position > position);
      await this.project(tx, engine, records);
      await tx.query('update stream.cursor set position = $3 where engine = $1 and partition_id = $2', [
        engine,
        partition,
        last.last_position,
      ]);
      return batches.length === BATCHES_A_RUN;
    });
  }

  private async project(tx: EntityManager, engine: EngineName, records: readonly StreamRecord[]): Promise<void> {
    await saveProjection(tx, engine, fold(records));
    for (const { key, valueType, intent, timestamp, value } of records) {
      await this.changes.tell(
        {
          engine,
          valueType,
          intent,
          key: String(key),
          processInstanceKey: value.processInstanceKey?.toString(),
          timestamp: new Date(timestamp),
          value,
        },
        tx,
      );
    }
  }
}

/** Runs all, also after one has failed: trouble with one engine's records must not stop another's. */
async function eachInTurn(runs: readonly (() => Promise<void>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const run of runs) await run().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}

async function lockCursor(tx: EntityManager, engine: EngineName, partition: number): Promise<number> {
  const rows: { position: string }[] = await tx.query(
    'select position from stream.cursor where engine = $1 and partition_id = $2 for update',
    [engine, partition],
  );
  return Number(rows[0]?.position ?? 0);
}

function readBatches(tx: EntityManager, engine: EngineName, partition: number, after: number): Promise<BatchRow[]> {
  return tx.query(
    `select last_position, broker_version, records from stream.batch
     where engine = $1 and partition_id = $2 and last_position > $3 order by last_position limit ${BATCHES_A_RUN}`,
    [engine, partition, after],
  );
}
