import type { DataSource } from 'typeorm';
import type { EngineName } from '../record';
import type { StreamInstance, StreamPage } from '../stream.views';
import { KEY, named, pageOf, placesOf, sizeOf } from './page';

/** Which instances: of some versions, in a state, called by another. */
export interface InstanceQuery {
  readonly engine: EngineName;
  readonly processDefinitionKeys?: readonly string[];
  readonly state?: StreamInstance['state'];
  readonly parentKey?: string;
  readonly after?: string;
  readonly limit?: number;
}

const NEWEST = '9223372036854775807';
const columns =
  'engine, key, bpmn_process_id, version, process_definition_key, parent_key, state, started_at, ended_at';

/** Instances, newest first: keys grow with time. */
export async function instancesOf(database: DataSource, q: InstanceQuery): Promise<StreamPage<StreamInstance>> {
  const [before] = placesOf(q.after, KEY, [NEWEST] as const);
  const rows: StreamInstance[] = await database.query(
    `select ${named(columns)} from stream.instance where engine = $1 and key < $2
       and ($3::bigint[] is null or process_definition_key = any($3)) and ($4::text is null or state = $4)
       and ($5::bigint is null or parent_key = $5) order by key desc limit $6`,
    [q.engine, before, q.processDefinitionKeys ?? null, q.state ?? null, q.parentKey ?? null, sizeOf(q.limit) + 1],
  );
  return pageOf(rows, q.limit, ({ key }) => [key]);
}
