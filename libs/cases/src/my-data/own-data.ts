import type { Language } from '@farled/infra';
import type { ResidentActor } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DraftService } from '../application/draft.service';
import { Case } from '../case/case.entity';
import { casesOf } from '../case/cases-of';
import { MyAccessLog } from '../my-pages/my-access-log.service';
import { MyCasesService } from '../my-pages/my-cases.service';
import { OwnApplications } from '../my-pages/own-applications';
import { WhatWeKnow } from '../my-pages/what-we-know';
import { OwnStanding } from './own-standing';

const LOG_PAGE = 100;

/** Everything that is stored about one resident, read as she may read it herself: each reading is logged as hers. */
@Injectable()
export class OwnData {
  constructor(
    private readonly source: DataSource,
    private readonly known: WhatWeKnow,
    private readonly cases: MyCasesService,
    private readonly applications: OwnApplications,
    private readonly drafts: DraftService,
    private readonly standing: OwnStanding,
    private readonly log: MyAccessLog,
  ) {}

  async of(resident: ResidentActor, language: Language) {
    const own = await casesOf(this.source.manager, resident).orderBy('subject.id').getMany();
    const cases = [];
    for (const { id } of own) {
      const subject = await this.cases.read(resident, id, language);
      cases.push({ ...subject, application: (await this.applications.read(resident, id, language)).summary });
    }
    return {
      known: (await this.known.of(resident, language)).sections,
      cases,
      forOthers: await this.forOthers(resident),
      drafts: await this.draftsOf(resident, language),
      ...(await this.standing.of(resident, language)),
      accessLog: await this.wholeLog(resident, language),
    };
  }

  /** Cases of others that she has sent or signed: what they say is about the others. */
  private async forOthers({ personId }: ResidentActor) {
    const found = await this.source.manager
      .createQueryBuilder(Case, 'c')
      .where('c.submittedBy = :personId or :personId = any(c.coSigners)', { personId })
      .andWhere('c.applicantId <> :personId', { personId })
      .orderBy('c.id')
      .getMany();
    return found.map(({ diaryNumber, service, receivedAt, representation }) => ({
      ...{ diaryNumber, service, receivedAt: receivedAt.toISOString(), right: representation?.right ?? null },
    }));
  }

  private async draftsOf(resident: ResidentActor, language: Language) {
    const list = await this.drafts.list(resident, language);
    return Promise.all(
      list.map(async ({ id, title, savedAt }) => {
        const { answers } = await this.drafts.read(resident, id, language);
        return { title, savedAt, answers };
      }),
    );
  }

  private async wholeLog(resident: ResidentActor, language: Language) {
    const entries = [];
    let after: string | undefined;
    do {
      const { items, next } = await this.log.read(resident, { after, limit: LOG_PAGE }, language);
      entries.push(...items);
      after = next ?? undefined;
    } while (after);
    return entries;
  }
}

export type OwnDataOf = Awaited<ReturnType<OwnData['of']>>;
