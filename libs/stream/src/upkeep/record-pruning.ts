import type { DataSource } from 'typeorm';

const AT_ONCE = 500;

/** The oldest batches, when they have been projected; they lie in the order of time, so newer ones need no look. */
const PRUNE = `delete from stream.batch b using (
    select o.engine, o.partition_id, o.last_position from stream.cursor c cross join lateral (
      select * from stream.batch where engine = c.engine and partition_id = c.partition_id and last_position <= c.position
      order by last_position limit ${AT_ONCE}) o
    where o.at < $1) old
  where (b.engine, b.partition_id, b.last_position) = (old.engine, old.partition_id, old.last_position)
  returning 1`;

/** Removes the raw records that the projection has passed and that are older than a time. */
export async function pruneRecords(database: DataSource, before: Date): Promise<void> {
  for (;;) {
    const [rows]: [unknown[]] = await database.query(PRUNE, [before]);
    if (rows.length < AT_ONCE) return;
  }
}
