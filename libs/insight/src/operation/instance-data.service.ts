import { authorise } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { type DataReading, InstanceHistory } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import { elementName } from './element-name';
import { OperationSubjects } from './operation-subjects';
import type { ReadDataDto } from './read-data.dto';

/** What an instance holds. Nobody sees it without a purpose, and who saw what is in the audit log. */
@Injectable()
export class InstanceDataService {
  constructor(
    private readonly subjects: OperationSubjects,
    private readonly history: InstanceHistory,
  ) {}

  async variables(actor: Actor, text: string, { purpose, ...part }: ReadDataDto) {
    const { q, reading, pinned } = await this.enter(actor, text, purpose);
    const page = await this.history.variables({ ...q, ...part }, reading);
    const scopes = await this.scopes(
      page.items.map(({ scopeKey }) => scopeKey),
      q,
    );
    const items = page.items.map(({ scopeKey, name, value, changedAt }) => {
      const elementId = scopes.get(scopeKey) ?? null;
      return { scopeKey, name, value, changedAt, elementId, elementName: elementId && elementName(pinned, elementId) };
    });
    return { items, next: page.next };
  }

  async decisions(actor: Actor, text: string, { purpose, ...part }: ReadDataDto) {
    const { q, reading } = await this.enter(actor, text, purpose);
    return this.history.decisions({ ...q, ...part }, reading);
  }

  private async enter(actor: Actor, text: string, purpose: string) {
    const { ref, pinned } = await this.subjects.find(actor, 'operation.read-data', text);
    const owner = await this.subjects.owner(ref);
    if (owner) authorise(actor, 'operation.read-data', owner);
    const reading: DataReading = { actor, purpose, caseId: owner?.caseId, personId: owner?.applicantId };
    return { q: { engine: ref.engine, processInstanceKey: ref.key }, reading, pinned };
  }

  /** Which element each inner scope is; the instance's own scope has none. */
  private async scopes(keys: readonly string[], q: { engine: 'embedded' | 'cluster'; processInstanceKey: string }) {
    const inner = new Set(keys.filter((key) => key !== q.processInstanceKey));
    if (inner.size === 0) return new Map<string, string>();
    const { items } = await this.history.elements({ ...q, limit: 1000 });
    return new Map(items.filter(({ key }) => inner.has(key)).map(({ key, elementId }) => [key, elementId]));
  }
}
