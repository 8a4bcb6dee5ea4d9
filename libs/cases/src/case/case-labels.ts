import type { Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Case } from './case.entity';

/** What names a case and nobody in it. */
export interface CaseLabel {
  readonly diaryNumber: string;
  readonly service: string;
  readonly applicantId: Id;
}

/** The public numbers of cases, for lists that know only ids. */
@Injectable()
export class CaseLabels {
  constructor(private readonly source: DataSource) {}

  async of(ids: readonly Id[]): Promise<Map<Id, CaseLabel>> {
    if (ids.length === 0) return new Map();
    const select = { id: true, diaryNumber: true, service: true, applicantId: true } as const;
    const found = await this.source.manager.find(Case, { select, where: { id: In([...new Set(ids)]) } });
    return new Map(found.map(({ id, ...label }) => [id, label]));
  }
}
