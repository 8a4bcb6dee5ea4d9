import type { Language } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asOfficer } from '../case/as-officer';
import { EServices } from '../case/e-services';

const AT_MOST = 200;

interface OpenAppeal {
  readonly caseId: Id;
  readonly diaryNumber: string;
  readonly service: string;
  readonly version: number;
  readonly receivedAt: Date;
  readonly isLate: boolean;
}

/** The appeals that wait for the officers of a unit. */
@Injectable()
export class OpenAppeals {
  constructor(
    private readonly source: DataSource,
    private readonly services: EServices,
  ) {}

  /** The one that has waited longest first. */
  async list(actor: Actor, language: Language) {
    const { units = [] } = asOfficer(actor, 'case.list-appeals');
    const found: OpenAppeal[] = await this.source.query(OPEN, [units, AT_MOST]);
    const items = found.map(async ({ service, version, receivedAt, ...appeal }) => ({
      ...appeal,
      service: (await this.services.version(service, version)).title(language),
      receivedAt: receivedAt.toISOString(),
    }));
    return { items: await Promise.all(items) };
  }
}

const OPEN = `select c.id as "caseId", c.diary_number as "diaryNumber", c.service, c.version,
    a.received_at as "receivedAt", a.is_late as "isLate"
  from cases.appeal a join cases."case" c on c.id = a.case_id
  where a.answered_at is null and (c.unit is null or c.unit = any($1)) order by a.received_at limit $2`;
