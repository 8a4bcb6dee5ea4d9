import { type EngineName, InstanceHistory, ProcessHistory } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import type { PublishedEService } from '../version/published-e-service';

const ENGINES: readonly EngineName[] = ['embedded', 'cluster'];

export interface VersionStep {
  readonly elementId: string;
  readonly waiting: number;
  readonly completed: number;
  readonly incidents: number;
  /** How long cases stay there: half of them no longer than this; null when none has passed. */
  readonly medianMs: number | null;
  /** Nine in ten no longer than this. */
  readonly ninetiethMs: number | null;
}

type Counts = Omit<VersionStep, 'medianMs' | 'ninetiethMs'>;

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
  constructor(
    private readonly history: ProcessHistory,
    private readonly instances: InstanceHistory,
  ) {}

  /** How many cases run, on all the versions given. */
  async of(...versions: readonly PublishedEService[]): Promise<number> {
    const counts = await this.history.running(versions.flatMap(keysOf).map(({ key }) => key));
    return [...counts.values()].reduce((total, count) => total + count, 0);
  }

  /** How many stand at each step, and how long they stay, all engines together. */
  async steps(service: PublishedEService): Promise<VersionStep[]> {
    const keys = keysOf(service).map(({ key }) => key);
    const lists = await Promise.all(keys.map((key) => this.history.stepCounts(key)));
    const byElement = new Map<string, Counts>();
    for (const step of lists.flat()) byElement.set(step.elementId, sum(byElement.get(step.elementId), step));
    const durations = new Map((await this.instances.stepDurations(keys)).map((step) => [step.elementId, step]));
    return [...byElement.values()].map((counts) => {
      const { medianMs = null, ninetiethMs = null } = durations.get(counts.elementId) ?? {};
      return { ...counts, medianMs, ninetiethMs };
    });
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

const sum = (known: Counts | undefined, more: Counts): Counts => ({
  elementId: more.elementId,
  waiting: (known?.waiting ?? 0) + more.waiting,
  completed: (known?.completed ?? 0) + more.completed,
  incidents: (known?.incidents ?? 0) + more.incidents,
});
