import { AuditLog } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import {
  type ElementQuery,
  type ElementStanding,
  type EngineName,
  type FoundIncident,
  type IncidentQuery,
  type InstanceQuery,
  type OfInstance,
  type StepDuration,
  type StreamDecision,
  type StreamElement,
  StreamHistory,
  type StreamInstance,
  type StreamJob,
  type StreamOccurrence,
  type StreamPage,
  StreamQueries,
  type StreamSubscription,
  type StreamVariable,
} from '@farled/stream';
import { Injectable } from '@nestjs/common';

/** Who wants to see what an instance holds, and why. */
export interface DataReading {
  readonly actor: Actor;
  readonly purpose: string;
  readonly caseId?: Id;
  readonly personId?: Id;
}

/** Anything that runs or has run, with how long it took. */
export type Timed<T> = T & { readonly durationMs: number | null };

/** What has happened in the engines, list by list; the same shape whichever engine it was. A moment behind, never ahead. */
@Injectable()
export class InstanceHistory {
  constructor(
    private readonly queries: StreamQueries,
    private readonly history: StreamHistory,
    private readonly audit: AuditLog,
  ) {}

  /** One instance. */
  async instance(engine: EngineName, processInstanceKey: string): Promise<Timed<StreamInstance> | undefined> {
    const found = await this.queries.instance(engine, processInstanceKey);
    return found && timed(found);
  }

  /** Instances, newest first. */
  async instances(q: InstanceQuery): Promise<StreamPage<Timed<StreamInstance>>> {
    return timedPage(await this.history.instances(q));
  }

  /** The elements that an instance has entered, in the order of entering. */
  async elements(q: ElementQuery): Promise<StreamPage<Timed<StreamElement>>> {
    return timedPage(await this.history.elements(q));
  }

  /** How often an instance stands at each element of its drawing, or has left it. */
  standing(q: OfInstance): Promise<ElementStanding[]> {
    return this.history.standing(q);
  }

  /** How long instances stay at each step of some versions of a process. */
  stepDurations(processDefinitionKeys: readonly string[]): Promise<StepDuration[]> {
    return this.history.durations(processDefinitionKeys);
  }

  /** Incidents with cause and place, newest first; open ones unless all are asked for. */
  incidents(q: IncidentQuery = {}): Promise<StreamPage<FoundIncident>> {
    return this.history.incidents(q);
  }

  /** One incident, also after it has been resolved. */
  incident(engine: EngineName, key: string): Promise<FoundIncident | undefined> {
    return this.history.incident(engine, key);
  }

  jobs(q: OfInstance): Promise<StreamPage<StreamJob>> {
    return this.history.jobs(q);
  }

  /** Timers, messages and signals that an instance waits for, or has waited for. */
  waits(q: OfInstance & { open?: boolean }): Promise<StreamPage<StreamSubscription>> {
    return this.history.subscriptions(q);
  }

  /** Modifications, migrations, escalations. */
  occurrences(q: OfInstance): Promise<StreamPage<StreamOccurrence>> {
    return this.history.occurrences(q);
  }

  /** The variables by scope. They should hold no personal data and may do so by mistake: the reading is audited first. */
  async variables(q: OfInstance, reading: DataReading): Promise<StreamPage<StreamVariable>> {
    const page = await this.history.variables(q);
    await this.note(
      reading,
      page.items.map(({ name }) => name),
    );
    return page;
  }

  /** Decisions with inputs, outputs and the rules that matched; audited as variables are. */
  async decisions(q: OfInstance, reading: DataReading): Promise<StreamPage<StreamDecision>> {
    const page = await this.history.decisions(q);
    await this.note(
      reading,
      page.items.map(({ decisionId }) => decisionId),
    );
    return page;
  }

  private async note(reading: DataReading, names: readonly string[]): Promise<void> {
    await this.audit.read(undefined, { ...reading, fields: [...new Set(names)].sort() });
  }
}

interface Span {
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

const timed = <T extends Span>(row: T): Timed<T> => ({
  ...row,
  durationMs: row.startedAt && row.endedAt ? row.endedAt.getTime() - row.startedAt.getTime() : null,
});

const timedPage = <T extends Span>({ items, next }: StreamPage<T>): StreamPage<Timed<T>> => ({
  items: items.map(timed),
  next,
});
