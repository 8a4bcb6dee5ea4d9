import { authorise, I18n, Transactions } from '@farled/infra';
import { type Actor, type Id, newId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asResident } from '../case/as-resident';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { EServices } from '../case/e-services';
import { insertOnce } from '../case/rows';
import { MessageFiles } from '../conversation/message-files';
import { Decision } from '../decision/decision.entity';
import { DiaryRegistrar } from '../submission/diary-registrar';
import { Appeal } from './appeal.entity';
import { appealTime } from './appeal-time';
import type { SendAppealDto } from './send-appeal.dto';

/** Takes an appeal in. One that comes late is taken too: the officer tries whether it did (förvaltningslagen 45 §). */
@Injectable()
export class AppealService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly services: EServices,
    private readonly files: MessageFiles,
    private readonly journal: CaseJournal,
    private readonly diary: DiaryRegistrar,
    private readonly i18n: I18n,
  ) {}

  /** A decision is appealed once by each party; asked again, the first one stands. */
  async send(actor: Actor, caseId: Id, { text, documents }: SendAppealDto): Promise<{ id: Id }> {
    const { personId: appellantId } = asResident(actor, 'case.appeal');
    return this.transactions.run(async (tx) => {
      const subject = await this.cases.hold(tx, caseId);
      authorise(actor, 'case.appeal', subject);
      const { isAppealable } = await this.services.version(subject.service, subject.version);
      if (!isAppealable) throw new Rejected('appeal.nothing-to-appeal', 'conflict');
      const decision = await appealable(tx, caseId);
      const receivedAt = this.journal.now();
      const appeal: Appeal = {
        ...{ id: newId(), caseId, decisionId: decision.id, appellantId, text, receivedAt },
        ...appealTime(decision.readAt ?? receivedAt, receivedAt),
        ...{ outcome: null, motivation: null, answeredBy: null, answeredFor: null, answeredAt: null },
      };
      if (!(await insertOnce(tx, Appeal, appeal))) {
        return tx.findOneByOrFail(Appeal, { decisionId: decision.id, appellantId });
      }
      const from = { id: appeal.id, caseId, authorId: appellantId, at: receivedAt };
      await this.files.take(tx, { ...from, kind: 'appeal' }, documents);
      const publicSubject = this.i18n.text('cases.diary.appeal', 'sv');
      const entry = { caseId, direction: 'received', publicSubject, at: receivedAt, documentId: null } as const;
      await this.diary.addDocument(tx, entry);
      await this.journal.happened(tx, subject, { code: 'appealed', actor });
      return { id: appeal.id };
    });
  }
}

/** The latest decision, when it goes against the applicant (förvaltningslagen 42 §). */
async function appealable(tx: EntityManager, caseId: Id): Promise<Decision> {
  const [decision] = await tx.find(Decision, { where: { caseId }, order: { id: 'DESC' }, take: 1 });
  if (decision?.outcome !== 'rejected') throw new Rejected('appeal.nothing-to-appeal', 'conflict');
  return decision;
}
