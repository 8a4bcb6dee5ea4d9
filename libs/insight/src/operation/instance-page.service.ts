import { Catalogue } from '@farled/catalogue';
import { StaffDirectory } from '@farled/identity';
import { I18n, type Language } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { InstanceHistory } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import { elementName } from './element-name';
import { IncidentListService } from './incident-list.service';
import { instanceHead, instanceNow } from './instance-view';
import type { ListPartDto } from './list-part.dto';
import { OperationLog } from './operation-log';
import { type OperationSubject, OperationSubjects } from './operation-subjects';

const MOST_SHOWN = 100;

/** One instance as an operator sees it: where it stands on its diagram, what it waits for, what has been done to it. */
@Injectable()
export class InstancePageService {
  constructor(
    private readonly subjects: OperationSubjects,
    private readonly history: InstanceHistory,
    private readonly catalogue: Catalogue,
    private readonly incidents: IncidentListService,
    private readonly log: OperationLog,
    private readonly staff: StaffDirectory,
    private readonly i18n: I18n,
  ) {}

  async read(actor: Actor, text: string, language: Language) {
    const subject = await this.subjects.find(actor, 'operation.read', text);
    const { ref, instance, pinned } = subject;
    const q = { engine: ref.engine, processInstanceKey: ref.key, limit: MOST_SHOWN };
    const [standing, active, stopped, waits, operations, owner, children] = await Promise.all([
      this.history.standing(q),
      this.history.elements({ ...q, state: 'ACTIVE' }),
      this.history.incidents(q),
      this.history.waits({ ...q, open: true }),
      this.operations(subject, language),
      this.subjects.casesOf(ref.engine, [ref.key]),
      this.history.instances({ engine: ref.engine, parentKey: ref.key, limit: MOST_SHOWN }),
    ]);
    const lines = await this.incidents.lines(stopped.items, language);
    const diaryNumber = owner.get(ref.key)?.diaryNumber ?? null;
    const title = this.subjects.titleOf(pinned, instance.bpmnProcessId, language);
    return {
      ...instanceHead(subject, title),
      diaryNumber,
      ...instanceNow(subject, { active, waits, children }),
      standing,
      incidents: lines,
      operations,
      seen: operations[0]?.id ?? null,
    };
  }

  /** The way through the diagram, step by step. */
  async elements(actor: Actor, text: string, part: ListPartDto) {
    const { ref, pinned } = await this.subjects.find(actor, 'operation.read', text);
    const page = await this.history.elements({ engine: ref.engine, processInstanceKey: ref.key, ...part });
    const items = page.items.map(({ key, elementId, elementType, state, startedAt, endedAt, durationMs }) => ({
      ...{ key, elementId, elementType, state, startedAt, endedAt, durationMs },
      name: elementName(pinned, elementId),
    }));
    return { items, next: page.next };
  }

  /** The jobs that the instance has given out. */
  async jobs(actor: Actor, text: string, part: ListPartDto) {
    const { ref, pinned } = await this.subjects.find(actor, 'operation.read', text);
    const page = await this.history.jobs({ engine: ref.engine, processInstanceKey: ref.key, ...part });
    const items = page.items.map(
      ({ key, type, state, elementId, retries, worker, errorCode, errorMessage, createdAt, endedAt }) => ({
        ...{ key, type, state, elementId, retries, worker, errorCode, errorMessage, createdAt, endedAt },
        elementName: elementName(pinned, elementId),
      }),
    );
    return { items, next: page.next };
  }

  /** Where the element rows of another version may be read from: what it is called there. */
  async versions(actor: Actor, text: string): Promise<{ items: { version: number; isCurrent: boolean }[] }> {
    const { ref, pinned } = await this.subjects.find(actor, 'operation.read', text);
    if (!pinned?.process.isMain) return { items: [] };
    const versions = await this.catalogue.versions(pinned.service.slug);
    const deployed = versions.filter((one) => one.isDeployed(ref.engine));
    const drawn = await Promise.all(deployed.map((one) => one.process(pinned.process.id)));
    const items = deployed
      .filter((_, at) => drawn[at])
      .map(({ version }) => ({ version, isCurrent: version === pinned.service.version }));
    return { items: items.reverse() };
  }

  private async operations({ ref }: OperationSubject, language: Language) {
    const done = await this.log.latest(ref);
    const names = await this.staff.names(done.map(({ staffId }) => staffId));
    return done.map(({ id, action, reason, details, staffId, state, error, at }) => ({
      ...{ id, action, reason, details, state, at },
      by: names.get(staffId) ?? 'Farled',
      error: error && this.i18n.text(`operation.error.${error}`, language),
    }));
  }
}
