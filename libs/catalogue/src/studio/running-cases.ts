import { type EngineName, ProcessHistory } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import type { PublishedEService } from '../version/published-e-service';

const ENGINES: readonly EngineName[] = ['embedded', 'cluster'];

export interface VersionStep {
  readonly elementId: string;
  readonly waiting: number;
  readonly completed: number;
  readonly incidents: number;
}

export interface StudioIncident {
  readonly id: string;
  readonly service: string;
  readonly elementId: string;
  readonly code: string;
  readonly message: string;
  readonly at: Date;
}

/** What runs on the versions of e-services, in every engine that they are deployed in. */
@Injectable()
export class RunningCases {
  constructor(private readonly history: ProcessHistory) {}

  /** How many cases run, on all the versions given. */
  async of(...versions: readonly PublishedEService[]): Promise<number> {
    const counts = await this.history.running(versions.flatMap(keysOf).map(({ key }) => key));
    return [...counts.values()].reduce((total, count) => total + count, 0);
  }

  /** How many stand at each step, all engines together. */
  async steps(service: PublishedEService): Promise<VersionStep[]> {
    const lists = await Promise.all(keysOf(service).map(({ key }) => this.history.stepCounts(key)));
    const byElement = new Map<string, VersionStep>();
    for (const step of lists.flat()) byElement.set(step.elementId, sum(byElement.get(step.elementId), step));
    return [...byElement.values()];
  }

  async incidents(service: PublishedEService): Promise<StudioIncident[]> {
    const lists = await Promise.all(
      keysOf(service).map(({ engine, key }) => this.history.incidents({ engine, processDefinitionKey: key })),
    );
    return lists.flat().map((incident) => ({
      id: String(incident.key),
      service: service.slug,
      elementId: incident.elementId,
      code: incident.errorType,
      message: incident.errorMessage,
      at: incident.createdAt,
    }));
  }
}

function keysOf(service: PublishedEService): { engine: EngineName; key: string }[] {
  return ENGINES.filter((engine) => service.isDeployed(engine)).map((engine) => ({
    engine,
    key: service.processDefinitionKey(engine),
  }));
}

const sum = (known: VersionStep | undefined, more: VersionStep): VersionStep => ({
  elementId: more.elementId,
  waiting: (known?.waiting ?? 0) + more.waiting,
  completed: (known?.completed ?? 0) + more.completed,
  incidents: (known?.incidents ?? 0) + more.incidents,
});
