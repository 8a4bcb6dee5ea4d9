import { Catalogue, pinnedPrefix } from '@farled/catalogue';
import { authorise, CLOCK, type Language } from '@farled/infra';
import type { Actor, Clock } from '@farled/kernel';
import { type FoundIncident, InstanceHistory } from '@farled/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { elementName } from './element-name';
import type { IncidentQueryDto } from './incident-query.dto';
import { refText } from './instance-ref';
import { OperationSubjects } from './operation-subjects';

const HOUR_MS = 3_600_000;

/** An incident in a list: its cause, its place, and the case that waits. */
export interface IncidentLine {
  readonly id: string;
  readonly instanceId: string;
  readonly title: string;
  readonly version: number | null;
  readonly elementId: string;
  readonly elementName: string;
  readonly type: string;
  readonly message: string;
  readonly at: Date;
  readonly diaryNumber: string | null;
}

/** What has stopped, in all engines. */
@Injectable()
export class IncidentListService {
  constructor(
    private readonly history: InstanceHistory,
    private readonly catalogue: Catalogue,
    private readonly subjects: OperationSubjects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Open incidents, newest first. */
  async list(actor: Actor, q: IncidentQueryDto, language: Language) {
    authorise(actor, 'operation.read');
    const { items, next } = await this.history.incidents({
      ...(q.service && { processIdPrefix: pinnedPrefix(q.service) }),
      ...(q.type && { errorType: q.type }),
      ...(q.olderThanHours && { createdBefore: new Date(this.clock.now().getTime() - q.olderThanHours * HOUR_MS) }),
      ...(q.after && { after: q.after }),
      limit: q.limit,
    });
    return { items: await this.lines(items, language), next };
  }

  /** The e-services to choose among. */
  async services(actor: Actor, language: Language): Promise<{ items: { slug: string; title: string }[] }> {
    authorise(actor, 'operation.read');
    const services = await this.catalogue.all();
    return { items: services.map((service) => ({ slug: service.slug, title: service.title(language) })) };
  }

  /** The same incidents in words. */
  async lines(incidents: readonly FoundIncident[], language: Language): Promise<IncidentLine[]> {
    const cases = await Promise.all(
      (['embedded', 'cluster'] as const).map(async (engine) => {
        const own = incidents.filter((incident) => incident.engine === engine);
        return [
          engine,
          await this.subjects.casesOf(
            engine,
            own.map((one) => one.processInstanceKey),
          ),
        ] as const;
      }),
    );
    const caseOf = new Map(cases);
    return Promise.all(
      incidents.map(async (incident) => {
        const { engine, key, processInstanceKey, elementId, bpmnProcessId } = incident;
        const pinned = await this.catalogue.processOf(bpmnProcessId);
        return {
          id: refText(engine, key),
          instanceId: refText(engine, processInstanceKey),
          title: this.subjects.titleOf(pinned, bpmnProcessId, language),
          version: pinned?.service.version ?? null,
          ...{ elementId, elementName: elementName(pinned, elementId) },
          ...{ type: incident.errorType, message: incident.errorMessage, at: incident.createdAt },
          diaryNumber: caseOf.get(engine)?.get(processInstanceKey)?.diaryNumber ?? null,
        };
      }),
    );
  }
}
