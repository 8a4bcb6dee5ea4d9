import { CLOCK, Outbox } from '@farled/infra';
import { type Clock, type Id, newId, type Party } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notice } from './notice.entity';
import type { NoticeKind } from './notice-kind';
import { noticeMessage, SEND_NOTICE } from './notice-message';

interface NoticeOccasion {
  /** The same key gives one notice, however often it is announced. */
  readonly key: string;
  /** What it is about; when left out, that something has happened or waits. */
  readonly kind?: NoticeKind;
  readonly to: Party;
  /** Left out when there is no case yet: somebody is asked to sign, or has something to read. */
  readonly caseId?: Id;
  readonly diaryNumber?: string;
}

/** Tells people and organisations that something has happened in their case, each in the way they have chosen. */
@Injectable()
export class Notices {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Queues one notice with the transaction in which the thing happens. */
  async announce(tx: EntityManager, occasion: NoticeOccasion): Promise<void> {
    const { key, to, caseId = null, diaryNumber = null } = occasion;
    const kind = occasion.kind ?? (diaryNumber ? 'news' : 'waiting');
    const createdAt = this.clock.now();
    const row = {
      id: newId(),
      occasion: key,
      kind,
      partyId: to.id,
      partyKind: to.kind,
      caseId,
      diaryNumber,
      channel: null,
      state: 'queued',
      createdAt,
      sentAt: null,
    };
    const added = await tx
      .createQueryBuilder()
      .insert()
      .into(Notice)
      .values(row as Notice)
      .orIgnore()
      .returning('id')
      .execute();
    const isNew = (added.raw as unknown[]).length > 0;
    if (isNew) await this.outbox.enqueue(tx, noticeMessage(row.id, SEND_NOTICE));
  }
}
