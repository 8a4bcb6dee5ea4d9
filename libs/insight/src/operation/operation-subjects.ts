import { type InstanceCase, InstanceCases } from '@farled/cases';
import { Catalogue, type PinnedProcess } from '@farled/catalogue';
import { authorise, type Language } from '@farled/infra';
import { type Actor, Rejected } from '@farled/kernel';
import { InstanceHistory, type StreamInstance, type Timed } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import { type EngineRef, readRef } from './instance-ref';

/** One instance, its e-service and its case; both are missing for a process that is no e-service's. */
export interface OperationSubject {
  readonly ref: EngineRef;
  readonly instance: Timed<StreamInstance>;
  readonly pinned: PinnedProcess | undefined;
}

/** Finds what operators work with; asks access first. */
@Injectable()
export class OperationSubjects {
  constructor(
    private readonly history: InstanceHistory,
    private readonly catalogue: Catalogue,
    private readonly cases: InstanceCases,
  ) {}

  /** An instance by its text in an address. */
  async find(actor: Actor, action: string, text: string): Promise<OperationSubject> {
    authorise(actor, action);
    const ref = readRef(text);
    const instance = await this.history.instance(ref.engine, ref.key);
    if (!instance) throw new Rejected('operation.not-found', 'not-found');
    return { ref, instance, pinned: await this.catalogue.processOf(instance.bpmnProcessId) };
  }

  /** The same, when it still runs. */
  async running(actor: Actor, text: string): Promise<OperationSubject> {
    const subject = await this.find(actor, 'operation.act', text);
    mustRun(subject);
    return subject;
  }

  /** Whose case an instance carries, for the audit log; a called instance belongs to the case of its caller. */
  async owner({ engine, key }: EngineRef) {
    const root = await this.root({ engine, key });
    return this.cases.access(engine, root);
  }

  /** The cases of some instances, by key. */
  casesOf(engine: string, keys: readonly string[]): Promise<Map<string, InstanceCase>> {
    return this.cases.of(engine, keys);
  }

  /** What a process is called: its e-service's title, or its own id. */
  titleOf(pinned: PinnedProcess | undefined, bpmnProcessId: string, language: Language): string {
    return pinned?.service.title(language) ?? bpmnProcessId;
  }

  private async root({ engine, key }: EngineRef): Promise<string> {
    let at = key;
    for (let depth = 0; depth < 20; depth += 1) {
      const parent = (await this.history.instance(engine, at))?.parentKey;
      if (!parent) return at;
      at = parent;
    }
    return at;
  }
}

export function mustRun({ instance }: OperationSubject): void {
  if (instance.state !== 'ACTIVE') throw new Rejected('operation.ended', 'conflict');
}
