import type { DataSource, EntityManager } from 'typeorm';
import { BUCKET } from '../history/elements';

const AT_ONCE = 200;

interface Old {
  readonly engine: string;
  readonly key: string;
}

const OLD = `select engine, key from stream.instance where ended_at < $1 and compacted_at is null
  order by ended_at limit ${AT_ONCE} for update skip locked`;

const ELEMENTS = `stream.element e join unnest($1::text[], $2::bigint[]) as o(engine, key)
  on e.engine = o.engine and e.process_instance_key = o.key`;

const COUNT = `insert into stream.step_total as t
  select process_definition_key, element_id, state, case when started_at is null then -1 else ${BUCKET} end, count(*)
  from ${ELEMENTS} where state <> 'ACTIVE' group by 1, 2, 3, 4
  on conflict (process_definition_key, element_id, state, bucket) do update set instances = t.instances + excluded.instances`;

const REMEMBER = `update stream.instance i set compacted_at = $3, trail = (
    select json_agg(json_build_object('key', e.key::text, 'element_id', element_id, 'element_type', element_type,
      'flow_scope_key', flow_scope_key::text, 'state', e.state, 'started_at', e.started_at, 'ended_at', e.ended_at) order by e.key)
    from stream.element e where e.engine = i.engine and e.process_instance_key = i.key)
  from unnest($1::text[], $2::bigint[]) as o(engine, key) where i.engine = o.engine and i.key = o.key`;

const DETAILS = ['element', 'job', 'variable', 'incident', 'subscription'] as const;

/**
 * Sums up instances that ended before a time: their elements become one value in the instance's row and figures for each
 * step; jobs, variables, incidents and waits go. Counts, durations and the way through the diagram stay as they were.
 */
export async function compactInstances(database: DataSource, before: Date, now: Date): Promise<void> {
  while ((await database.transaction((tx) => compactSome(tx, before, now))) === AT_ONCE);
}

async function compactSome(tx: EntityManager, before: Date, now: Date): Promise<number> {
  const old: Old[] = await tx.query(OLD, [before]);
  if (old.length === 0) return 0;
  const keys = [old.map(({ engine }) => engine), old.map(({ key }) => key)];
  await tx.query(COUNT, keys);
  await tx.query(REMEMBER, [...keys, now]);
  for (const table of DETAILS) {
    await tx.query(
      `delete from stream.${table} d using unnest($1::text[], $2::bigint[]) as o(engine, key)
       where d.engine = o.engine and d.process_instance_key = o.key`,
      keys,
    );
  }
  return old.length;
}
