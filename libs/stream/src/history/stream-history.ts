import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EngineName } from '../record';
import type {
  StepDuration,
  StreamDecision,
  StreamElement,
  StreamInstance,
  StreamJob,
  StreamOccurrence,
  StreamPage,
  StreamSubscription,
  StreamVariable,
} from '../stream.views';
import {
  durationsOf,
  type ElementQuery,
  type ElementStanding,
  elementsOf,
  type OfInstance,
  standingOf,
} from './elements';
import { evaluatedDecision } from './evaluated-decision';
import { type FoundIncident, type IncidentQuery, incidentsOf } from './incidents';
import { type InstanceQuery, instancesOf } from './instances';
import { KEY, named, pageOf, placesOf, sizeOf } from './page';

/** Everything that has happened, list by list; each list comes in parts. */
@Injectable()
export class StreamHistory {
  constructor(private readonly database: DataSource) {}

  /** Instances, newest first. */
  instances(q: InstanceQuery): Promise<StreamPage<StreamInstance>> {
    return instancesOf(this.database, q);
  }

  /** Open incidents, newest first, of all engines. */
  incidents(q: IncidentQuery = {}): Promise<StreamPage<FoundIncident>> {
    return incidentsOf(this.database, q);
  }

  /** One incident, also after it has been resolved. */
  async incident(engine: EngineName, key: string): Promise<FoundIncident | undefined> {
    const { items } = await incidentsOf(this.database, { engine, key, resolved: true });
    return items[0];
  }

  /** The elements that an instance has entered, in the order of entering. */
  elements(q: ElementQuery): Promise<StreamPage<StreamElement>> {
    return elementsOf(this.database, q);
  }

  /** How often an instance stands at each element, or has left it. */
  standing(q: OfInstance): Promise<ElementStanding[]> {
    return standingOf(this.database, q);
  }

  /** How long instances have stayed at each step of some versions of a process. */
  durations(processDefinitionKeys: readonly string[]): Promise<StepDuration[]> {
    return durationsOf(this.database, processDefinitionKeys);
  }

  /** The jobs of an instance, in the order in which they came about. */
  jobs(q: OfInstance): Promise<StreamPage<StreamJob>> {
    const columns =
      'engine, key, type, state, process_instance_key, process_definition_key, bpmn_process_id, element_id, element_instance_key, retries, custom_headers, worker, error_code, error_message, created_at, ended_at';
    return this.list(q, `select ${named(columns)} from stream.job where process_instance_key = $2`);
  }

  /** What an instance waits for or has waited for. */
  subscriptions(q: OfInstance & { open?: boolean }): Promise<StreamPage<StreamSubscription>> {
    const columns =
      'engine, key, kind, name, correlation_key, due_at, repetitions, element_id, element_instance_key, created_at, ended_at, ended_by';
    // A signal's record names the element that waits, and not its instance.
    const own = `process_instance_key = $2 or element_instance_key = $2 or (process_instance_key is null and
      element_instance_key in (select key from stream.element where engine = $1 and process_instance_key = $2))`;
    const open = q.open ? 'and ended_at is null' : '';
    return this.list(q, `select ${named(columns)} from stream.subscription where (${own}) ${open}`);
  }

  /** The decisions that were asked in an instance. Inputs and outputs are its data: show them for a purpose only. */
  async decisions(q: OfInstance): Promise<StreamPage<StreamDecision>> {
    const columns =
      'engine, key, decision_id, decision_name, decision_version, state, output, failure, failed_decision_id, evaluated, element_id, element_instance_key, at';
    const sql = `select ${named(columns)} from stream.decision where process_instance_key = $2`;
    const { items, ...page } = await this.list<StreamDecision>(q, sql);
    return { ...page, items: items.map((one) => ({ ...one, evaluated: one.evaluated.map(evaluatedDecision) })) };
  }

  /** What was done to an instance, and what it let be known: modifications, migrations, escalations. */
  async occurrences(q: OfInstance): Promise<StreamPage<StreamOccurrence>> {
    const columns =
      'engine, partition_id, position, key, value_type, intent, process_definition_key, element_id, details, at';
    const [partition, position] = placesOf(q.after, /^(\d{1,9})~(\d{1,18})$/, ['0', '0'] as const);
    const rows: StreamOccurrence[] = await this.database.query(
      `select ${named(columns)} from stream.occurrence where engine = $1 and process_instance_key = $2
         and (partition_id, position) > ($3::int, $4::bigint) order by partition_id, position limit $5`,
      [q.engine, q.processInstanceKey, partition, position, sizeOf(q.limit) + 1],
    );
    return pageOf(rows, q.limit, (row) => [String(row.partitionId), row.position]);
  }

  /** The variables of an instance, by scope and name. They may hold anything: show them for a purpose only. */
  async variables(q: OfInstance): Promise<StreamPage<StreamVariable>> {
    const [scope, name] = placesOf(q.after, /^(\d{1,18}|[1-8]\d{18})~(.*)$/s, ['0', ''] as const);
    const rows: StreamVariable[] = await this.database.query(
      `select ${named('scope_key, name, value, changed_at')} from stream.variable
       where engine = $1 and process_instance_key = $2 and (scope_key, name) > ($3::bigint, $4::text)
       order by scope_key, name limit $5`,
      [q.engine, q.processInstanceKey, scope, name, sizeOf(q.limit) + 1],
    );
    return pageOf(rows, q.limit, (row) => [row.scopeKey, row.name]);
  }

  private async list<T extends { readonly key: string }>(q: OfInstance, sql: string): Promise<StreamPage<T>> {
    const [after] = placesOf(q.after, KEY, ['0'] as const);
    const rows: T[] = await this.database.query(`${sql} and engine = $1 and key > $3 order by key limit $4`, [
      q.engine,
      q.processInstanceKey,
      after,
      sizeOf(q.limit) + 1,
    ]);
    return pageOf(rows, q.limit, ({ key }) => [key]);
  }
}
