import { randomUUID } from 'node:crypto';
import { OwnCases } from '@farled/cases';
import { Catalogue } from '@farled/catalogue';
import { authorise, CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, legalDay, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SurveyDto } from './survey.dto';
import { SurveyAnswer } from './survey-answer.entity';
import { SurveyGiven } from './survey-given.entity';
import { type SurveyResult, surveyResult } from './survey-result';

/** Whether the applicant is asked about the e-service now. */
export interface SurveyOffer {
  offered: boolean;
  answered: boolean;
}

/** Three questions about an e-service, asked once a case; what was answered is kept without the case. */
@Injectable()
export class SurveyService {
  constructor(
    private readonly cases: OwnCases,
    private readonly catalogue: Catalogue,
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async offer(actor: Actor, caseId: Id): Promise<SurveyOffer> {
    const { offered } = await this.about(actor, caseId);
    return { offered, answered: await this.source.manager.existsBy(SurveyGiven, { caseId }) };
  }

  /** Takes one answer a case. */
  async answer(actor: Actor, caseId: Id, { easier, found, words }: SurveyDto): Promise<void> {
    const { offered, service, version, isClosed } = await this.about(actor, caseId);
    if (!offered) throw new Rejected('survey.not-offered', 'conflict');
    const month = `${legalDay(this.clock.now()).slice(0, 7)}-01`;
    const moment = isClosed ? ('closed' as const) : ('receipt' as const);
    await this.transactions.run(async (tx) => {
      const given: unknown[] = await tx.query(
        'insert into insight.survey_given (case_id) values ($1) on conflict do nothing returning case_id',
        [caseId],
      );
      if (given.length === 0) throw new Rejected('survey.answered', 'conflict');
      // A uuid v7 would tell when.
      const row = { id: randomUUID(), service, version, month, moment, easier, found };
      await tx.insert(SurveyAnswer, { ...row, words: words?.trim() || null });
    });
  }

  /** Of every version; for the process owner. */
  async result(actor: Actor, slug: string): Promise<SurveyResult> {
    authorise(actor, 'studio.read');
    const { slug: service } = await this.catalogue.current(slug);
    return surveyResult(await this.source.manager.findBy(SurveyAnswer, { service }));
  }

  private async about(actor: Actor, caseId: Id) {
    const own = await this.cases.find(actor, caseId);
    const { survey } = (await this.catalogue.version(own.service, own.version)).definition;
    return { ...own, offered: survey !== undefined && (!own.isClosed || survey.afterClosing) };
  }
}
