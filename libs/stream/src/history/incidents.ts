import type { DataSource } from 'typeorm';
import type { EngineName } from '../record';
import type { StreamIncident, StreamPage } from '../stream.views';
import { named, pageOf, placesOf, sizeOf } from './page';

/** Which incidents; open ones unless `resolved` asks for all. */
export interface IncidentQuery {
  readonly engine?: EngineName;
  readonly key?: string;
  readonly processInstanceKey?: string;
  readonly errorType?: string;
  /** How the ids of the processes begin; several e-services' are told apart by this. */
  readonly processIdPrefix?: string;
  readonly createdBefore?: Date;
  readonly resolved?: boolean;
  readonly after?: string;
  readonly limit?: number;
}

/** One incident, with the process it stopped. */
export interface FoundIncident extends StreamIncident {
  readonly bpmnProcessId: string;
}

const columns =
  'engine, key, process_instance_key, process_definition_key, element_id, element_instance_key, job_key, error_type, error_message, created_at, resolved_at';
const FIND = `select ${named(columns, 'i.')}, p.bpmn_process_id as "bpmnProcessId",
    to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
  from stream.incident i join stream.instance p on p.engine = i.engine and p.key = i.process_instance_key
  where (i.created_at, i.engine, i.key) < ($1::timestamptz, $2, $3::bigint)
    and ($4::text is null or i.engine = $4) and ($5::bigint is null or i.key = $5)
    and ($6::bigint is null or i.process_instance_key = $6) and ($7::text is null or i.error_type = $7)
    and ($8::text is null or starts_with(p.bpmn_process_id, $8)) and ($9::timestamptz is null or i.created_at < $9)
    and ($10 or i.resolved_at is null)
  order by i.created_at desc, i.engine desc, i.key desc limit $11`;

const LATEST = ['infinity', '~', '0'] as const;
const CURSOR = /^(\d{4}-[\d:T.-]+Z)~(embedded|cluster)~(\d{1,18}|[1-8]\d{18})$/;

/** Incidents, newest first. */
export async function incidentsOf(database: DataSource, q: IncidentQuery): Promise<StreamPage<FoundIncident>> {
  const [at, engine, key] = placesOf(q.after, CURSOR, LATEST);
  const rows: (FoundIncident & { place: string })[] = await database.query(FIND, [
    ...[at, engine, key, q.engine ?? null, q.key ?? null, q.processInstanceKey ?? null, q.errorType ?? null],
    ...[q.processIdPrefix ?? null, q.createdBefore ?? null, q.resolved ?? false, sizeOf(q.limit) + 1],
  ]);
  const { items, next } = pageOf(rows, q.limit, (row) => [row.place, row.engine, row.key]);
  return { items: items.map(({ place: _, ...incident }) => incident), next };
}
