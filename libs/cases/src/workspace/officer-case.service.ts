import { AuditLog, type Language } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Case } from '../case/case.entity';
import { personConcerned } from '../case/case-parties';
import { CaseRepresentatives } from '../case/case-representatives';
import { CaseEntrance } from './case-entrance';
import { OfficerCaseReader } from './officer-case-reader';

/** What an officer does with a case as a whole. Each reading is written down with its purpose. */
@Injectable()
export class OfficerCaseService {
  constructor(
    private readonly entrance: CaseEntrance,
    private readonly reader: OfficerCaseReader,
    private readonly representatives: CaseRepresentatives,
    private readonly audit: AuditLog,
  ) {}

  async read(actor: Actor, id: Id, purpose: string, language: Language) {
    const entered = await this.entrance.enter(actor, 'case.read', id);
    const { subject } = entered;
    const applicant = await this.entrance.applicant(actor, entered, purpose);
    const isHidden = 'protected' in applicant;
    await this.noteReading(actor, subject, purpose, isHidden ? ['case'] : ['case', 'application']);
    const view = await this.reader.view(actor, subject, applicant, language);
    if (isHidden) return { ...view, representation: null };
    return { ...view, representation: await this.representatives.view(actor, subject, { purpose, language }) };
  }

  /** Opens a protected person's case with names, for a stated purpose. */
  async openProtected(actor: Actor, id: Id, purpose: string, language: Language) {
    const { subject, applicant } = await this.entrance.open(actor, id, purpose);
    await this.noteReading(actor, subject, purpose, ['case', 'application', 'protected']);
    const reading = { purpose, language, opened: true };
    const representation = await this.representatives.view(actor, subject, reading);
    return { ...(await this.reader.view(actor, subject, applicant, language)), representation };
  }

  private async noteReading(actor: Actor, subject: Case, purpose: string, fields: string[]): Promise<void> {
    const { id: caseId } = subject;
    const personId = personConcerned(subject);
    await this.audit.read(undefined, { actor, purpose, personId, caseId, fields });
  }
}
