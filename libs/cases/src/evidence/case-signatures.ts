import { type SignatureReport, SignatureReports } from '@farled/identity';
import { type Actor, type Id, isProtected, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Call } from '../call/call.entity';
import { Applicants } from '../case/applicants';
import { asOfficer } from '../case/as-officer';
import type { Case } from '../case/case.entity';
import { CaseStore } from '../case/case-store';
import type { Download } from '../case/download';
import { ProtectedOpenings } from '../protection/protected-openings';
import { SignRequest } from '../signing/sign-request.entity';
import { Signing } from '../signing/signing.entity';
import type { EvidencePurpose } from './evidence-purpose.dto';

interface KeptSignature {
  readonly evidenceId: Id;
  readonly personId: Id;
  readonly role: 'applicant' | SignRequest['role'] | Call['kind'];
}

/** A signature in a case, checked now. */
interface CaseSignature extends SignatureReport {
  readonly role: KeptSignature['role'];
}

/** The signatures in a case, as officers may check them: by whom, when, of what, and whether each holds. */
@Injectable()
export class CaseSignatures {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseStore,
    private readonly applicants: Applicants,
    private readonly persons: Persons,
    private readonly reports: SignatureReports,
    private readonly openings: ProtectedOpenings,
  ) {}

  /** All of them, each checked now from what was kept. */
  async list(actor: Actor, caseId: Id): Promise<{ items: CaseSignature[] }> {
    const { subject, isOpened } = await this.enter(actor, caseId);
    const items = (await this.of(subject)).map(async ({ evidenceId, personId, role }) => {
      const report = await this.reports.of(actor, evidenceId, { purpose: 'check-signature', caseId });
      const { protection } = await this.persons.view(actor, personId, 'check-signature', []);
      return { role, ...report, ...(isProtected(protection) && !isOpened ? withoutNames(report) : {}) };
    });
    return { items: await Promise.all(items) };
  }

  /** The whole answer of one, as a file. */
  async download(actor: Actor, caseId: Id, evidenceId: Id, purpose: EvidencePurpose): Promise<Download> {
    const { subject } = await this.enter(actor, caseId);
    const isOfCase = (await this.of(subject)).some((one) => one.evidenceId === evidenceId);
    if (!isOfCase) throw new Rejected('not-found', 'not-found');
    const answer = await this.reports.answer(actor, evidenceId, { purpose: `signature.${purpose}`, caseId });
    const name = `underskrift-${evidenceId}.json`;
    return { content: Buffer.from(answer, 'utf8'), name, type: 'application/json' };
  }

  /** A protected person's case must have been opened for a purpose first. */
  private async enter(actor: Actor, caseId: Id): Promise<{ subject: Case; isOpened: boolean }> {
    const subject = await this.cases.get(caseId);
    const access = await this.applicants.access(subject);
    const officer = asOfficer(actor, 'case.check-signature', access);
    if (access.isProtected) await this.openings.purpose(officer, caseId);
    return { subject, isOpened: access.isProtected };
  }

  private async of({ id: caseId, signingId }: Case): Promise<KeptSignature[]> {
    const { manager } = this.source;
    const [signing, requests, calls] = await Promise.all([
      manager.findOneByOrFail(Signing, { id: signingId }),
      manager.findBy(SignRequest, { signingId, state: 'signed' }),
      manager.find(Call, { where: { caseId, state: 'done' }, order: { id: 'ASC' } }),
    ]);
    const all = [
      { ...signing, role: 'applicant' as const },
      ...requests,
      ...calls.map((call) => ({ ...call, role: call.kind })),
    ];
    return all.flatMap(({ evidenceId, personId, role }) => (evidenceId ? [{ evidenceId, personId, role }] : []));
  }
}

/** Of a protected person: that the signature holds, and nothing that names her. */
const withoutNames = ({ certificate }: SignatureReport): Partial<SignatureReport> => ({
  text: null,
  ...(certificate ? { certificate: { ...certificate, name: '' } } : {}),
});
