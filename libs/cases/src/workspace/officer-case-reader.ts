import { StaffDirectory } from '@farled/identity';
import { CLOCK, I18n, type Language } from '@farled/infra';
import { type Actor, type Clock, isProtected, type Json, legalDay } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Prefill } from '../application/prefill';
import type { Case } from '../case/case.entity';
import { CaseFiles } from '../case/case-file';
import { personConcerned } from '../case/case-parties';
import { CaseTrace } from '../case/case-trace';
import { EServices } from '../case/e-services';
import type { TextOf } from '../case/text-of';
import type { Signing } from '../signing/signing.entity';
import { type ApplicantView, officerCase } from './officer-case-view';
import { registerDifferences } from './register-differences';

const COMPARED = ['person.name', 'person.address', 'children'];

/** Puts together what an officer sees of a case; access has been asked by then. */
@Injectable()
export class OfficerCaseReader {
  constructor(
    private readonly files: CaseFiles,
    private readonly trace: CaseTrace,
    private readonly services: EServices,
    private readonly prefill: Prefill,
    private readonly staff: StaffDirectory,
    private readonly i18n: I18n,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async view(actor: Actor, subject: Case, applicant: ApplicantView, language: Language) {
    const text: TextOf = (code, params) => this.i18n.text(code, language, params);
    const [file, service, trace, incidents] = await Promise.all([
      this.files.forOfficer(subject),
      this.services.version(subject.service, subject.version),
      this.trace.of(subject),
      this.trace.incidents(subject),
    ]);
    const colleagues = await this.staff.names(file.notes.map((note) => note.authorId));
    const registerNow = { differences: await this.differences(actor, subject, file.signing, text) };
    const today = legalDay(this.clock.now());
    return officerCase({ file, service, trace, applicant, registerNow, incidents, colleagues, today, language, text });
  }

  /** The register now against the register when the application was signed. */
  private async differences(actor: Actor, subject: Case, signing: Signing, text: TextOf) {
    const now = await this.prefill.of(actor, personConcerned(subject), 'case.compare', signing.language as Language);
    if (isProtected(now.protection)) return [];
    const labels = Object.fromEntries(COMPARED.map((path) => [path, text(`cases.compared.${path}`)]));
    return registerDifferences(signing.prefill as Record<string, Json>, now.prefill, labels);
  }
}
