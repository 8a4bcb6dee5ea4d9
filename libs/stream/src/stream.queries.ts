import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { elementsOf } from './history/elements';
import { named } from './history/page';
import type { EngineName } from './record';
import type { StepCount, StreamElement, StreamIncident, StreamInstance, StreamJob } from './stream.views';

const PAGE = 100;
const jobColumns = named(
  'engine, key, type, state, process_instance_key, process_definition_key, bpmn_process_id, element_id, element_instance_key, retries, custom_headers, worker, error_code, error_message, created_at, ended_at',
);

/** Questions about what stands where in the engines, answered from the projected records. */
@Injectable()
export class StreamQueries {
  constructor(private readonly database: DataSource) {}

  /** Jobs of a type that nobody has finished, by key; `after` is the last key of the page before. */
  openJobs(q: {
    type: string;
    engine?: EngineName;
    processInstanceKeys?: readonly string[];
    after?: string;
    limit?: number;
  }): Promise<StreamJob[]> {
    return this.database.query(
      `select ${jobColumns} from stream.job
       where type = $1 and ended_at is null and engine = $2 and key > $3
         and ($4::bigint[] is null or process_instance_key = any($4)) order by key limit $5`,
      [q.type, q.engine ?? 'embedded', q.after ?? '0', q.processInstanceKeys ?? null, q.limit ?? PAGE],
    );
  }

  /** One job, also after its end. */
  async job(engine: EngineName, key: string): Promise<StreamJob | undefined> {
    const rows = await this.database.query(`select ${jobColumns} from stream.job where engine = $1 and key = $2`, [
      engine,
      key,
    ]);
    return rows[0];
  }

  /** One process instance. */
  async instance(engine: EngineName, key: string): Promise<StreamInstance | undefined> {
    const rows = await this.database.query(
      `select engine, key, bpmn_process_id as "bpmnProcessId", version, process_definition_key as "processDefinitionKey",
         parent_key as "parentKey", state, started_at as "startedAt", ended_at as "endedAt"
       from stream.instance where engine = $1 and key = $2`,
      [engine, key],
    );
    return rows[0];
  }

  /** How many instances of each process version have not ended; a version without any is left out. */
  running(processDefinitionKeys: readonly string[]): Promise<{ processDefinitionKey: string; count: number }[]> {
    return this.database.query(
      `select process_definition_key as "processDefinitionKey", count(*)::int as count from stream.instance
       where state = 'ACTIVE' and process_definition_key = any($1::bigint[]) group by 1`,
      [processDefinitionKeys],
    );
  }

  /** How many stand at each step of a process version, have left it, or have an open incident there. */
  stepCounts(processDefinitionKey: string): Promise<StepCount[]> {
    return this.database.query(
      `select e.element_id as "elementId", e.waiting::int, e.completed::int, coalesce(i.incidents, 0)::int as incidents
       from (select element_id, sum(waiting) as waiting, sum(completed) as completed from (
               select element_id, count(*) filter (where state = 'ACTIVE') as waiting,
                 count(*) filter (where state = 'COMPLETED') as completed
               from stream.element where process_definition_key = $1 group by element_id
               union all select element_id, 0, instances from stream.step_total
               where process_definition_key = $1 and state = 'COMPLETED') s group by element_id) e
       left join (select element_id, count(*) as incidents from stream.incident
             where process_definition_key = $1 and resolved_at is null group by element_id) i using (element_id)
       order by e.element_id`,
      [processDefinitionKey],
    );
  }

  /** The elements that an instance has entered, in the order of entering; also when its rows have been folded away. */
  async elements(processInstanceKey: string, engine: EngineName = 'embedded'): Promise<StreamElement[]> {
    const { items } = await elementsOf(this.database, { engine, processInstanceKey, limit: 1000 });
    return [...items];
  }

  /** The variables of an instance, parsed; a name in an inner scope stands beside its scope. */
  async variables(
    processInstanceKey: string,
    engine: EngineName = 'embedded',
  ): Promise<{ scopeKey: string; name: string; value: unknown }[]> {
    const rows: { scopeKey: string; name: string; value: string }[] = await this.database.query(
      `select scope_key as "scopeKey", name, value from stream.variable
       where engine = $1 and process_instance_key = $2 order by scope_key, name limit 1000`,
      [engine, processInstanceKey],
    );
    return rows.map((row) => ({ ...row, value: JSON.parse(row.value) as unknown }));
  }

  /** Open incidents, by key; of some instances, of one process version, or all. */
  incidents(
    q: {
      engine?: EngineName;
      processInstanceKeys?: readonly string[];
      processDefinitionKey?: string;
      after?: string;
      limit?: number;
    } = {},
  ): Promise<StreamIncident[]> {
    return this.database.query(
      `select engine, key, process_instance_key as "processInstanceKey", process_definition_key as "processDefinitionKey",
         element_id as "elementId", element_instance_key as "elementInstanceKey", job_key as "jobKey",
         error_type as "errorType", error_message as "errorMessage", created_at as "createdAt", resolved_at as "resolvedAt"
       from stream.incident
       where resolved_at is null and engine = $1 and key > $2
         and ($3::bigint[] is null or process_instance_key = any($3))
         and ($4::bigint is null or process_definition_key = $4) order by key limit $5`,
      [
        q.engine ?? 'embedded',
        q.after ?? '0',
        q.processInstanceKeys ?? null,
        q.processDefinitionKey ?? null,
        q.limit ?? PAGE,
      ],
    );
  }
}
