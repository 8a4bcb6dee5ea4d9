import type { Language } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asOfficer } from '../case/as-officer';
import { EServices } from '../case/e-services';
import { Message } from './message.entity';

const AT_MOST = 200;

interface UnreadCase {
  readonly caseId: Id;
  readonly diaryNumber: string;
  readonly service: string;
  readonly version: number;
  readonly kind: Message['kind'];
  readonly at: Date;
  readonly unread: number;
}

/** What somebody has not read yet. */
@Injectable()
export class UnreadMessages {
  constructor(
    private readonly source: DataSource,
    private readonly services: EServices,
  ) {}

  /** How many messages of one side the other has not read, by case; a case without any is left out. */
  async of(caseIds: readonly Id[], sender: Message['sender']): Promise<Map<Id, number>> {
    if (caseIds.length === 0) return new Map();
    const counted: { id: Id; unread: number }[] = await this.source.query(COUNTED, [caseIds, sender]);
    return new Map(counted.map(({ id, unread }) => [id, unread]));
  }

  /** The cases of an officer's units in which an applicant has written and nobody has read it, the longest first. */
  async forOfficer(actor: Actor, language: Language) {
    const { units = [] } = asOfficer(actor, 'case.list-unread');
    const found: UnreadCase[] = await this.source.query(UNREAD, [units, AT_MOST]);
    const items = found.map(async ({ service, version, at, ...unread }) => ({
      ...unread,
      service: (await this.services.version(service, version)).title(language),
      at: at.toISOString(),
    }));
    return { items: await Promise.all(items) };
  }
}

const COUNTED = `select case_id as id, count(*)::int as unread from cases.message
  where case_id = any($1) and sender = $2 and read_at is null group by 1`;

const UNREAD = `select c.id as "caseId", c.diary_number as "diaryNumber", c.service, c.version,
    max(m.kind) as kind, min(m.sent_at) as at, count(*)::int as unread
  from cases.message m join cases."case" c on c.id = m.case_id
  where m.sender = 'applicant' and m.read_at is null and (c.unit is null or c.unit = any($1))
  group by c.id order by min(m.sent_at) limit $2`;
