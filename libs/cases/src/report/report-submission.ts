import { authorise, CLOCK, type Language, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, newId, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Case } from '../case/case.entity';
import type { EServiceVersion } from '../case/e-service';
import { EServices } from '../case/e-services';
import { insertRow } from '../case/rows';
import type { Frozen } from '../signing/freeze';
import { Freezer, type Known } from '../signing/freezer';
import { Signing } from '../signing/signing.entity';
import { CaseAcceptance } from '../submission/case-acceptance';
import { AnonymousReport } from './anonymous-report.entity';
import { AnonymousReports } from './anonymous-reports';
import { requirePerson } from './report-check';
import type { BrowserSession } from './report-session';
import type { SendReportDto } from './send-report.dto';

const ANONYMOUS: Actor = { kind: 'anonymous' };
const LARGEST_ANSWERS = 20_000;

/** What somebody has in her hand when her report has been received; the code she has from before. */
interface ReportReceipt {
  readonly diaryNumber: string;
  readonly receivedAt: string;
  readonly promisedOn: string;
}

/** A report with whom it is from: nobody who is known, by an id of her own. */
interface WholeReport {
  readonly report: AnonymousReport;
  readonly service: EServiceVersion;
  readonly answers: Record<string, unknown>;
  readonly language: Language;
  readonly personId: Id;
}

/** Makes a case of a report without login. Sent twice, it is one case and the same receipt. */
@Injectable()
export class ReportSubmission {
  constructor(
    private readonly transactions: Transactions,
    private readonly reports: AnonymousReports,
    private readonly services: EServices,
    private readonly freezer: Freezer,
    private readonly acceptance: CaseAcceptance,
    private readonly persons: Persons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async send(session: BrowserSession, id: Id, sent: SendReportDto): Promise<ReportReceipt> {
    const report = await this.reports.own(session, id);
    if (report.status === 'sent') return this.transactions.run((tx) => receiptOf(tx, id));
    if (JSON.stringify(sent.answers).length > LARGEST_ANSWERS) throw new Rejected('draft.too-large', 'too-large');
    requirePerson(report, sent, this.clock.now());
    const service = await this.services.open(report.service);
    authorise(ANONYMOUS, 'report.send', service);
    const { answers, language } = sent;
    const written = { report, service, answers, language };
    // Every fault of the form is told before anybody is written down.
    await this.transactions.run((tx) => this.freeze(tx, { ...written, personId: id }));
    const personId = await this.persons.createUnidentified();
    return this.transactions.run(async (tx) => {
      const held = await this.reports.hold(tx, session, id);
      if (held.status === 'open') await this.accept(tx, { ...written, personId });
      return receiptOf(tx, id);
    });
  }

  private async accept(tx: EntityManager, whole: WholeReport): Promise<void> {
    const { report, service, personId } = whole;
    const signing = this.signing(whole, await this.freeze(tx, whole));
    await insertRow(tx, Signing, signing);
    const draft = { id: report.id, personId, partyKind: 'person', partyId: personId } as const;
    const from = { actor: ANONYMOUS, draft, right: null, coSigners: [], isAnonymous: true };
    const { id: caseId } = await this.acceptance.accept(tx, { ...from, signing, service });
    await tx.update(AnonymousReport, { id: report.id }, { status: 'sent', caseId });
  }

  private freeze(tx: EntityManager, whole: WholeReport): Promise<Frozen> {
    const { report, service, answers } = whole;
    return this.freezer.freeze(tx, { id: report.id, answers }, service, knownOf(whole));
  }

  private signing({ report, service, language, personId }: WholeReport, frozen: Frozen): Signing {
    const { answers, canonical, sha256, summary } = frozen;
    return {
      ...{ id: newId(), draftId: report.id, draftRevision: 1, personId, partyId: personId, needed: 1 },
      ...{ version: service.version, language, answers, prefill: {}, sources: {}, canonical, sha256, summary },
      ...{ acting: null, visibleText: '', status: 'unsigned', orderId: null, evidenceId: null, signedAt: null },
      createdAt: this.clock.now(),
    };
  }
}

/** No register says anything of her. */
const knownOf = ({ personId, language }: WholeReport): Known => ({
  owner: { kind: 'resident', personId, assurance: 2 },
  ...{ language, prefill: {}, sources: {}, acting: undefined },
});

async function receiptOf(tx: EntityManager, draftId: Id): Promise<ReportReceipt> {
  const { diaryNumber, receivedAt, promisedOn } = await tx.findOneByOrFail(Case, { draftId });
  return { diaryNumber, receivedAt: receivedAt.toISOString(), promisedOn };
}
