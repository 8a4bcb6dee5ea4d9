import type { DataSource } from 'typeorm';
import type { EngineName } from '../record';
import type { StepDuration, StreamElement, StreamPage } from '../stream.views';
import { withinMs } from './histogram';
import { KEY, named, pageOf, placesOf, sizeOf } from './page';

/** One instance, and which part of a list about it. */
export interface OfInstance {
  readonly engine: EngineName;
  readonly processInstanceKey: string;
  readonly after?: string;
  readonly limit?: number;
}

export interface ElementQuery extends OfInstance {
  readonly state?: StreamElement['state'];
}

/** What has become of one element of the drawing in an instance. */
export interface ElementStanding {
  readonly elementId: string;
  readonly active: number;
  readonly completed: number;
  readonly terminated: number;
}

const columns = 'key, element_id, element_type, flow_scope_key, state, started_at, ended_at';
const types =
  'key bigint, element_id text, element_type text, flow_scope_key bigint, state text, started_at timestamptz, ended_at timestamptz';

/** An old instance's elements are kept in one value of its own row (see Compaction). */
const ENTERED = `(select ${columns} from stream.element where engine = $1 and process_instance_key = $2
    union all
    select t.* from stream.instance i cross join lateral json_to_recordset(i.trail) as t(${types})
    where i.engine = $1 and i.key = $2 and i.trail is not null) e`;

const ELEMENTS = `select $1 as engine, $2::bigint as "processInstanceKey", ${named(columns)} from ${ENTERED}
  where e.key > $3 and ($5::text is null or e.state = $5) order by e.key limit $4`;

const STANDING = `select element_id as "elementId", count(*) filter (where state = 'ACTIVE')::int as active,
    count(*) filter (where state = 'COMPLETED')::int as completed,
    count(*) filter (where state = 'TERMINATED')::int as terminated
  from ${ENTERED} group by 1 order by min(e.key)`;

/** The elements that an instance has entered, in the order of entering. */
export async function elementsOf(database: DataSource, q: ElementQuery): Promise<StreamPage<StreamElement>> {
  const [after] = placesOf(q.after, KEY, ['0'] as const);
  const values = [q.engine, q.processInstanceKey, after, sizeOf(q.limit) + 1, q.state ?? null];
  const rows: StreamElement[] = await database.query(ELEMENTS, values);
  return pageOf(rows, q.limit, ({ key }) => [key]);
}

/** How often an instance stands at each element, or has left it; in the order of entering. */
export function standingOf(database: DataSource, q: OfInstance): Promise<ElementStanding[]> {
  return database.query(STANDING, [q.engine, q.processInstanceKey]);
}

/** The place of a duration in a histogram whose steps grow by a fifth. */
export const BUCKET = 'floor(4 * log(2, greatest(extract(epoch from ended_at - started_at) * 1000, 1)::numeric))::int';

const DURATIONS = `select element_id as "elementId", bucket, sum(instances)::int as instances from (
    select element_id, ${BUCKET} as bucket, count(*) as instances from stream.element
    where process_definition_key = any($1::bigint[]) and state = 'COMPLETED' and started_at is not null group by 1, 2
    union all select element_id, bucket, instances from stream.step_total
    where process_definition_key = any($1::bigint[]) and state = 'COMPLETED') s
  group by 1, 2 order by 1, 2`;

/** How long instances have stayed at each step, those whose rows have been folded away among them. */
export async function durationsOf(
  database: DataSource,
  processDefinitionKeys: readonly string[],
): Promise<StepDuration[]> {
  const rows: { elementId: string; bucket: number; instances: number }[] = await database.query(DURATIONS, [
    processDefinitionKeys,
  ]);
  const steps = new Map<string, typeof rows>();
  for (const row of rows) steps.set(row.elementId, [...(steps.get(row.elementId) ?? []), row]);
  return [...steps].map(([elementId, histogram]) => ({
    elementId,
    instances: histogram.reduce((sum, { instances }) => sum + instances, 0),
    medianMs: withinMs(histogram, 0.5),
    ninetiethMs: withinMs(histogram, 0.9),
  }));
}
