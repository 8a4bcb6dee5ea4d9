import { type StepCount, StreamChanges, type StreamElement, type StreamIncident, StreamQueries } from '@farled/stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EngineName } from './workflow.types';

/** Job type of user tasks that are reachable over gRPC (Zeebe, job-based user tasks). */
const USER_TASK = 'io.camunda.zeebe:userTask';

/** A user task came, was completed, or was taken away by the process itself. */
export interface UserTaskChange {
  readonly kind: 'opened' | 'completed' | 'taken-away';
  readonly engine: EngineName;
  readonly jobKey: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
  readonly headers: Readonly<Record<string, string>>;
}

const KIND: Readonly<Record<string, UserTaskChange['kind'] | undefined>> = {
  CREATED: 'opened',
  COMPLETED: 'completed',
  CANCELED: 'taken-away',
  ERROR_THROWN: 'taken-away',
};

/** What has happened in the engines, from their record streams. */
@Injectable()
export class ProcessHistory {
  constructor(
    private readonly queries: StreamQueries,
    private readonly changes: StreamChanges,
  ) {}

  /** Hears of every user task, in order, at least once, in the transaction of the projection. */
  onTaskChange(hear: (change: UserTaskChange, tx: EntityManager) => Promise<void>): void {
    this.changes.on(
      async ({ engine, intent, key, value }, tx) => {
        const kind = KIND[intent];
        if (!kind || value.type !== USER_TASK) return;
        const headers = (value.customHeaders ?? {}) as Record<string, string>;
        const processInstanceKey = String(value.processInstanceKey);
        await hear({ kind, engine, jobKey: key, processInstanceKey, elementId: String(value.elementId), headers }, tx);
      },
      ['JOB'],
    );
  }

  /** How many stand at each step of a process version. */
  stepCounts(processDefinitionKey: string): Promise<StepCount[]> {
    return this.queries.stepCounts(processDefinitionKey);
  }

  /** The elements an instance has entered, in order. */
  elements(engine: EngineName, processInstanceKey: string): Promise<StreamElement[]> {
    return this.queries.elements(processInstanceKey, engine);
  }

  /** Open incidents of some instances, of a process version, or all. */
  incidents(q: Parameters<StreamQueries['incidents']>[0]): Promise<StreamIncident[]> {
    return this.queries.incidents(q);
  }
}
