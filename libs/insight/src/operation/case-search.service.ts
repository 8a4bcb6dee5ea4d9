import { InstanceCases } from '@farled/cases';
import { Catalogue } from '@farled/catalogue';
import { authorise, type Language } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { type EngineName, InstanceHistory } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import { refText } from './instance-ref';
import { OperationSubjects } from './operation-subjects';

const MOST = 20;

/** A case that an operator has found, and how its process is. */
export interface FoundCase {
  readonly diaryNumber: string;
  readonly instanceId: string;
  readonly title: string;
  readonly version: number | null;
  readonly state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED';
}

/** Leads an operator from a diary number to the process, whether that has stopped or not. */
@Injectable()
export class CaseSearchService {
  constructor(
    private readonly cases: InstanceCases,
    private readonly history: InstanceHistory,
    private readonly catalogue: Catalogue,
    private readonly subjects: OperationSubjects,
  ) {}

  /** The newest cases whose diary number holds the text. */
  async find(actor: Actor, part: string, language: Language): Promise<{ items: FoundCase[] }> {
    authorise(actor, 'operation.read');
    const cases = await this.cases.byDiaryNumber(part.trim(), MOST);
    const items = await Promise.all(cases.map((found) => this.describe(found, language)));
    return { items: items.filter((item) => item !== undefined) };
  }

  /** Undefined where the records of the instance have not come here yet. */
  private async describe(
    { diaryNumber, engine, key }: { diaryNumber: string; engine: string; key: string },
    language: Language,
  ): Promise<FoundCase | undefined> {
    const instance = await this.history.instance(engine as EngineName, key);
    if (!instance) return undefined;
    const pinned = await this.catalogue.processOf(instance.bpmnProcessId);
    return {
      ...{ diaryNumber, instanceId: refText(engine as EngineName, key), state: instance.state },
      title: this.subjects.titleOf(pinned, instance.bpmnProcessId, language),
      version: pinned?.service.version ?? null,
    };
  }
}
