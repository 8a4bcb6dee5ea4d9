import { I18n } from '@farled/infra';
import type { StaffActor } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity';
import { CaseJournal } from '../case/case-journal';
import type { AppealOutcome } from './appeal.entity';

/** How an answer to an appeal is told: in the case's history, to the appellant, and in the diary. */
@Injectable()
export class AppealWords {
  constructor(
    private readonly journal: CaseJournal,
    private readonly i18n: I18n,
  ) {}

  now(): Date {
    return this.journal.now();
  }

  inDiary(outcome: AppealOutcome): string {
    return this.i18n.text(`cases.diary.appeal-${outcome}`, 'sv');
  }

  /** A decision that is changed is the outcome of the case. */
  async tell(tx: EntityManager, subject: Case, actor: StaffActor, outcome: AppealOutcome): Promise<void> {
    const change = outcome === 'changed' ? ({ outcome: 'approved' } as const) : {};
    await this.journal.happened(tx, subject, { code: `appeal-${outcome}`, actor }, change);
  }
}
