import { AuditLog, I18n, type Language } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { Applicants } from '../case/applicants';
import type { Case } from '../case/case.entity';
import { CaseFiles } from '../case/case-file';
import { personConcerned } from '../case/case-parties';
import { EServices } from '../case/e-services';
import { Parts } from '../part/parts';
import { withoutPersonal } from '../protection/own-application';
import { coSignerSummary } from '../signing/co-signer-summary';
import type { SummaryPage } from '../signing/signing.entity';
import { MyCasesService } from './my-cases.service';
import { isOtherGuardian } from './other-guardian';

/** The application of a resident's own case. */
@Injectable()
export class OwnApplications {
  constructor(
    private readonly cases: MyCasesService,
    private readonly files: CaseFiles,
    private readonly applicants: Applicants,
    private readonly services: EServices,
    private readonly parts: Parts,
    private readonly audit: AuditLog,
    private readonly i18n: I18n,
  ) {}

  /** The application exactly as it was signed; when protection has come since, without what names anybody. */
  async read(actor: Actor, id: Id, language: Language) {
    const subject = await this.cases.own(actor, id);
    const reading = { purpose: 'own-case', personId: personConcerned(subject), caseId: subject.id };
    await this.audit.read(undefined, { actor, ...reading, fields: ['application'] });
    const { signing } = await this.files.of(subject);
    const { forms } = await this.services.version(subject.service, subject.version);
    const isOther = isOtherGuardian(actor, subject);
    const request = { role: 'guardian', part: null } as const;
    const whole = isOther ? coSignerSummary(forms.application, signing.summary, request) : signing.summary;
    const summary = [...(await this.mayShow(subject, whole, language)), ...(await this.ownPart(actor, subject))];
    return { summary, signedAt: signing.signedAt?.toISOString() ?? null, sha256: signing.sha256 };
  }

  /** What she filled in herself when another wrote the rest; nobody else's part is shown. */
  private async ownPart(actor: Actor, { signingId }: Case): Promise<readonly SummaryPage[]> {
    if (actor.kind !== 'resident') return [];
    const parts = await this.parts.signedBy(actor.personId, signingId);
    return parts.flatMap(({ frozen }) => frozen?.summary ?? []);
  }

  private async mayShow(subject: Case, summary: readonly SummaryPage[], language: Language) {
    if (!(await this.applicants.access(subject)).isProtected) return summary;
    const { forms } = await this.services.version(subject.service, subject.version);
    return withoutPersonal(summary, forms.application, this.i18n.text('cases.hidden-protected', language));
  }
}
