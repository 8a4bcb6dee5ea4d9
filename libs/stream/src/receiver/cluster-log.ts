import { Injectable, Optional } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PackedRecord } from '../record';
import type { ExportedRecord } from './bulk';
import { ForeignAlarm } from './foreign-alarm';
import { ForeignRecords } from './foreign-records';

/** Keeps the records of a Zeebe cluster in `stream.batch`, each once, however often it is delivered. */
@Injectable()
export class ClusterLog {
  constructor(
    private readonly database: DataSource,
    @Optional() private readonly alarm?: ForeignAlarm,
  ) {}

  /** Appends what is new; kept when this returns. */
  async append(records: readonly ExportedRecord[]): Promise<void> {
    const events = records.filter(({ recordType }) => recordType === 'EVENT');
    for (const partition of new Set(events.map(({ partitionId }) => partitionId))) {
      const own = events.filter(({ partitionId }) => partitionId === partition);
      await this.appendTo(partition, own);
    }
  }

  private async appendTo(partition: number, own: readonly ExportedRecord[]): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        await appendTo(tx, partition, own);
        await this.alarm?.taken(tx, partition);
      });
    } catch (error) {
      if (error instanceof ForeignRecords) await this.database.transaction((tx) => this.refused(tx, partition));
      throw error;
    }
  }

  private async refused(tx: EntityManager, partition: number): Promise<void> {
    await this.alarm?.refused(tx, partition);
  }
}

/** A partition's exporter sends in the order of positions and, after a broken call, again from somewhere before. */
async function appendTo(tx: EntityManager, partition: number, events: readonly ExportedRecord[]): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('farled.stream.cluster'), $1)`, [partition]);
  const last = await lastPosition(tx, partition);
  const [known] = events.filter(({ position }) => position <= last);
  if (known && !(await isKept(tx, known))) throw new ForeignRecords(partition, known.position);
  const fresh = new Map(events.filter(({ position }) => position > last).map((event) => [event.position, event]));
  const inOrder = [...fresh.values()].sort((a, b) => a.position - b.position);
  const [first] = inOrder;
  if (!first) return;
  await tx.query(`insert into stream.cursor values ('cluster', $1, 0) on conflict do nothing`, [partition]);
  await tx.query(
    `insert into stream.batch (engine, partition_id, first_position, last_position, broker_version, records)
     values ('cluster', $1, $2, $3, $4, $5)`,
    [partition, first.position, inOrder.at(-1)?.position, first.brokerVersion, JSON.stringify(inOrder.map(pack))],
  );
  await tx.query(`select pg_notify('farled_stream', '')`);
}

/** Whether a record from before the last one is the one that was kept, as far as raw records are still there. */
async function isKept(tx: EntityManager, { partitionId, position, key, timestamp }: ExportedRecord): Promise<boolean> {
  const [batch]: { records: readonly PackedRecord[] }[] = await tx.query(
    `select records from stream.batch where engine = 'cluster' and partition_id = $1 and last_position >= $2
     order by last_position limit 1`,
    [partitionId, position],
  );
  if (!batch) return true;
  const kept = batch.records.find(([at]) => at >= position);
  if (kept?.[0] === position) return String(kept[2]) === String(key) && kept[3] === timestamp;
  // It has been removed with age, and is then older than what is left.
  return kept !== undefined && timestamp <= kept[3];
}

async function lastPosition(tx: EntityManager, partition: number): Promise<number> {
  const rows: { last: string }[] = await tx.query(
    `select coalesce(max(position), 0) as last from (
       select max(last_position) as position from stream.batch where engine = 'cluster' and partition_id = $1
       union all select position from stream.cursor where engine = 'cluster' and partition_id = $1) seen`,
    [partition],
  );
  return Number(rows[0]?.last ?? 0);
}

const pack = (record: ExportedRecord): PackedRecord => [
  record.position,
  record.sourceRecordPosition,
  record.key,
  record.timestamp,
  record.valueType,
  record.intent,
  record.value,
];
