import { Documents } from '@farled/documents';
import { StaffDirectory } from '@farled/identity';
import { I18n, MunicipalityConfig } from '@farled/infra';
import { type Id, isProtected, legalDay, platform } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { Applicants } from '../case/applicants';
import type { Case, CaseOutcome } from '../case/case.entity';
import { EServices } from '../case/e-services';
import { decisionLetter, LETTER_LANGUAGE, type Letter } from './letter';
import { letterPdf } from './letter-pdf';
import { ownWords } from './own-words';

interface Verdict {
  readonly outcome: CaseOutcome;
  readonly motivation: string;
  readonly decidedBy: Id;
  /** The absent colleague for whom a deputy decides. */
  readonly decidedFor: Id | null;
}

/** Writes the letter of a decision: the same one for the officer's preview and for the applicant. */
@Injectable()
export class DecisionWriter {
  constructor(
    private readonly services: EServices,
    private readonly applicants: Applicants,
    private readonly documents: Documents,
    private readonly staff: StaffDirectory,
    private readonly config: MunicipalityConfig,
    private readonly i18n: I18n,
  ) {}

  async pdf(subject: Case, decision: Verdict & { decidedAt: Date }): Promise<Buffer> {
    return this.documents.pdf(letterPdf(await this.write(subject, decision, decision.decidedAt)));
  }

  async write(subject: Case, verdict: Verdict, at: Date): Promise<Letter> {
    const { outcome, motivation } = verdict;
    const service = await this.services.version(subject.service, subject.version);
    const applicant = await this.applicants.view(platform('decision'), subject, 'decision.letter');
    const { department, committee, contact, legalBasis } = service;
    const facts = {
      outcome,
      motivation,
      ...{ department, committee, contact, legalBasis },
      municipality: this.config.name,
      diaryNumber: subject.diaryNumber,
      service: service.title(LETTER_LANGUAGE),
      decidedOn: legalDay(at),
      ...(await this.deciders(verdict)),
      applicant: isProtected(applicant.protection) ? null : (applicant.name ?? null),
      ...(applicant.organisation && { organisationNumber: applicant.organisation.number }),
    };
    return decisionLetter(
      facts,
      ownWords(service, (code, params) => this.i18n.text(code, LETTER_LANGUAGE, params)),
    );
  }

  /** FL 31 §: who has made the decision. A deputy is named with the one she stands in for. */
  private async deciders({ decidedBy, decidedFor }: Verdict) {
    const names = await this.staff.names(decidedFor ? [decidedBy, decidedFor] : [decidedBy]);
    return { officer: names.get(decidedBy) ?? null, absent: (decidedFor && names.get(decidedFor)) ?? null };
  }
}
