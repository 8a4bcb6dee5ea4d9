import { StaffDirectory } from '@farled/identity';
import { CLOCK, I18n, type Language } from '@farled/infra';
import { type Actor, type Clock, type Id, legalDay } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Case } from '../case/case.entity';
import { CaseFiles, type OfficerFile } from '../case/case-file';
import { CaseTrace } from '../case/case-trace';
import { EServices } from '../case/e-services';
import type { TextOf } from '../case/text-of';
import { type ApplicantView, officerCase } from './officer-case-view';
import { RegisterComparison } from './register-comparison';

/** Puts together what an officer sees of a case; access has been asked by then. */
@Injectable()
export class OfficerCaseReader {
  constructor(
    private readonly files: CaseFiles,
    private readonly trace: CaseTrace,
    private readonly services: EServices,
    private readonly comparison: RegisterComparison,
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
    const colleagues = await this.staff.names(colleaguesIn(file));
    const comparison = await this.comparison.of(actor, { subject, signing: file.signing, service, language });
    const today = legalDay(this.clock.now());
    return officerCase({ file, service, trace, applicant, comparison, incidents, colleagues, today, language, text });
  }
}

/** Colleagues who have written something, or are named in the history. */
const colleaguesIn = ({ subject, notes, events, decision }: OfficerFile): Id[] => [
  ...notes.flatMap(({ authorId, authorFor }) => (authorFor ? [authorId, authorFor] : [authorId])),
  ...events.filter(({ code }) => code === 'deputy-answered').flatMap(({ params }) => Object.values(params).map(String)),
  ...[decision?.decidedBy, decision?.decidedFor, subject.assisted?.staffId].flatMap((id) => id ?? []),
];
