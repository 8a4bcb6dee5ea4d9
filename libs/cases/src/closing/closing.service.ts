import { type Language, Transactions } from '@farled/infra';
import { type Actor, type Id, newId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asOfficer } from '../case/as-officer';
import { Case } from '../case/case.entity';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { EServices } from '../case/e-services';
import { Note } from '../conversation/note.entity';
import { Supplement } from '../conversation/supplement.entity';
import { DiaryRegistrar } from '../submission/diary-registrar';
import { CaseEntrance } from '../workspace/case-entrance';

const AT_MOST = 200;

/** A case whose process was cancelled goes no further by itself: officers see which, and close each by hand. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly entrance: CaseEntrance,
    private readonly cases: CaseStore,
    private readonly services: EServices,
    private readonly journal: CaseJournal,
    private readonly diary: DiaryRegistrar,
  ) {}

  /** Those of the officer's units, the one that has stood longest first. */
  async stopped(actor: Actor, language: Language) {
    const officer = asOfficer(actor, 'case.list-stopped');
    const found = await this.source.manager
      .createQueryBuilder(Case, 'c')
      .where(`c.stoppedAt is not null and c.status <> 'closed'`)
      .andWhere('(c.unit is null or c.unit = any(:units))', { units: [...(officer.units ?? [])] })
      .orderBy('c.stoppedAt')
      .limit(AT_MOST)
      .getMany();
    const items = found.map(async ({ id, diaryNumber, service, version, stoppedAt }) => ({
      caseId: id,
      diaryNumber,
      service: (await this.services.version(service, version)).title(language),
      stoppedAt: stoppedAt!.toISOString(),
    }));
    return { items: await Promise.all(items) };
  }

  /** Closes it for the applicant and in the diary; why stays in the case as a note. Of two who close, the second is told. */
  async close(actor: Actor, id: Id, reason: string): Promise<void> {
    const { officer } = await this.entrance.enter(actor, 'case.close', id);
    await this.transactions.run(async (tx) => {
      const subject = await this.cases.hold(tx, id);
      if (subject.status === 'closed') throw new Rejected('case.closed', 'conflict');
      if (!subject.stoppedAt) throw new Rejected('case.process-runs', 'conflict');
      const at = this.journal.now();
      const author = { authorId: officer.staffId, authorFor: officer.deputyFor ?? null };
      await tx.insert(Note, { id: newId(), caseId: id, ...author, text: reason, at });
      await tx.update(Supplement, { caseId: id, state: 'open' }, { state: 'expired' });
      await this.diary.close(tx, id);
      const closed = { status: 'closed', closedAt: at } as const;
      await this.journal.happened(tx, subject, { code: 'closed-by-hand', actor: officer }, closed);
    });
  }
}
