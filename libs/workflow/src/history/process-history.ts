import type { Json } from '@farled/kernel';
import {
  type EngineName,
  type StepCount,
  type StreamChange,
  StreamChanges,
  type StreamElement,
  type StreamIncident,
  type StreamInstance,
  StreamQueries,
} from '@farled/stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { candidateGroups, toUserTask, USER_TASK_TYPE, type UserTask, type UserTaskChange } from './user-task';

type IncidentQuery = NonNullable<Parameters<StreamQueries['incidents']>[0]>;

const KINDS: Readonly<Record<string, UserTaskChange['kind']>> = {
  CREATED: 'opened',
  COMPLETED: 'completed',
  CANCELED: 'taken-away',
  ERROR_THROWN: 'taken-away',
  MIGRATED: 'moved',
};

/** A variable of an instance has a new value. */
export interface VariableChange {
  readonly engine: EngineName;
  readonly processInstanceKey: string;
  readonly value: Json;
}

/** An instance goes on in another version of its process. */
export interface MigratedInstance {
  readonly engine: EngineName;
  readonly processInstanceKey: string;
  readonly processDefinitionKey: string;
}

/** An instance has been ended from outside. */
export interface EndedInstance {
  readonly engine: EngineName;
  readonly processInstanceKey: string;
}

/** What has happened in the engines, as their record stream tells it: a moment behind, never ahead. */
@Injectable()
export class ProcessHistory {
  constructor(
    private readonly queries: StreamQueries,
    private readonly changes: StreamChanges,
  ) {}

  /** Open user tasks, in the order in which they came about. */
  async userTasks(
    q: { engine?: EngineName; processInstanceKeys?: readonly string[]; after?: string; limit?: number } = {},
  ): Promise<UserTask[]> {
    return (await this.queries.openJobs({ ...q, type: USER_TASK_TYPE })).map(toUserTask);
  }

  /** How many instances of each process version have not ended, by its key. */
  async running(processDefinitionKeys: readonly string[]): Promise<Map<string, number>> {
    const counts = await this.queries.running(processDefinitionKeys);
    return new Map(counts.map(({ processDefinitionKey, count }) => [String(processDefinitionKey), count]));
  }

  /** How many stand at each step of a process version, have left it, or have stopped there. */
  stepCounts(processDefinitionKey: string): Promise<StepCount[]> {
    return this.queries.stepCounts(processDefinitionKey);
  }

  /** The elements that an instance has entered, in the order of entering. */
  elements(engine: EngineName, processInstanceKey: string): Promise<StreamElement[]> {
    return this.queries.elements(processInstanceKey, engine);
  }

  /** One instance. */
  instance(engine: EngineName, processInstanceKey: string): Promise<StreamInstance | undefined> {
    return this.queries.instance(engine, processInstanceKey);
  }

  /** Open incidents. */
  incidents(q: IncidentQuery = {}): Promise<StreamIncident[]> {
    return this.queries.incidents(q);
  }

  /** Hears of each new value of one variable, in order and at least once, in the stream's own transaction. */
  onVariable(name: string, hear: (change: VariableChange, tx: EntityManager) => Promise<void>): void {
    this.changes.on(
      async ({ engine, value }, tx) => {
        if (value.name !== name) return;
        const processInstanceKey = String(value.processInstanceKey);
        await hear({ engine, processInstanceKey, value: JSON.parse(value.value as string) as Json }, tx);
      },
      ['VARIABLE'],
    );
  }

  /** Hears of each instance that is moved to another version, in the stream's own transaction. */
  onMigration(hear: (migrated: MigratedInstance, tx: EntityManager) => Promise<void>): void {
    this.changes.on(
      async ({ engine, key, value }, tx) => {
        const processDefinitionKey = String(value.targetProcessDefinitionKey);
        await hear({ engine, processInstanceKey: key, processDefinitionKey }, tx);
      },
      ['PROCESS_INSTANCE_MIGRATION'],
    );
  }

  /** Hears of each instance that did not reach its end, in the stream's own transaction. */
  onTermination(hear: (ended: EndedInstance, tx: EntityManager) => Promise<void>): void {
    this.changes.on(
      async ({ engine, intent, key, value }, tx) => {
        if (intent !== 'ELEMENT_TERMINATED' || value.bpmnElementType !== 'PROCESS') return;
        await hear({ engine, processInstanceKey: key }, tx);
      },
      ['PROCESS_INSTANCE'],
    );
  }

  /** Hears of each user task that comes and goes, in order and at least once, in the stream's own transaction. */
  onTaskChange(hear: (change: UserTaskChange, tx: EntityManager) => Promise<void>): void {
    this.changes.on(
      async (change, tx) => {
        const task = taskChange(change);
        if (task) await hear(task, tx);
      },
      ['JOB'],
    );
  }
}

function taskChange({ engine, intent, key, value, timestamp }: StreamChange): UserTaskChange | undefined {
  const kind = KINDS[intent];
  if (!kind || value.type !== USER_TASK_TYPE) return undefined;
  return {
    kind,
    engine,
    jobKey: key,
    processInstanceKey: String(value.processInstanceKey),
    elementId: String(value.elementId),
    candidateGroups: candidateGroups(value.customHeaders as Record<string, unknown> | undefined),
    at: timestamp,
  };
}
