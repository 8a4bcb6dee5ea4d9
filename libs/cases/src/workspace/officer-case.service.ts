import { AuditLog, CLOCK, type Language, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, isProtected, newId, type StaffActor } from '@farled/kernel';
import type { PersonView } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import { Applicants } from '../case/applicants';
import { asOfficer } from '../case/as-officer';
import type { Case } from '../case/case.entity';
import { personConcerned } from '../case/case-parties';
import { CaseRepresentatives } from '../case/case-representatives';
import { CaseStore } from '../case/case-store';
import { Note } from '../conversation/note.entity';
import { OfficerCaseReader } from './officer-case-reader';
import type { ApplicantView } from './officer-case-view';

/** What an officer does with a case as a whole. Each reading is written down with its purpose. */
@Injectable()
export class OfficerCaseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly applicants: Applicants,
    private readonly reader: OfficerCaseReader,
    private readonly representatives: CaseRepresentatives,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, id: Id, purpose: string, language: Language) {
    const { subject } = await this.enter(actor, 'case.read', id);
    const person = await this.applicants.view(actor, subject, purpose);
    await this.noteReading(
      actor,
      subject,
      purpose,
      isProtected(person.protection) ? ['case'] : ['case', 'application'],
    );
    const applicant = applicantView(person);
    const view = await this.reader.view(actor, subject, applicant, language);
    if ('protected' in applicant) return { ...view, representation: null };
    return { ...view, representation: await this.representatives.view(actor, subject, { purpose, language }) };
  }

  /** Opens a protected person's case with names, for a stated purpose. */
  async openProtected(actor: Actor, id: Id, purpose: string, language: Language) {
    asOfficer(actor, 'case.open-protected');
    const { subject } = await this.enter(actor, 'case.read', id);
    const person = await this.applicants.viewProtected(actor, subject, purpose);
    await this.noteReading(actor, subject, purpose, ['case', 'application', 'protected']);
    const { name, address } = person;
    const applicant = { name: name ?? null, address: address ?? null };
    const reading = { purpose, language, opened: true };
    const representation = await this.representatives.view(actor, subject, reading);
    return { ...(await this.reader.view(actor, subject, applicant, language)), representation };
  }

  async addNote(actor: Actor, id: Id, text: string): Promise<{ id: Id }> {
    const { officer, subject } = await this.enter(actor, 'case.note', id);
    const note: Note = { id: newId(), caseId: subject.id, authorId: officer.staffId, text, at: this.clock.now() };
    await this.transactions.run((tx) => tx.insert(Note, note));
    return { id: note.id };
  }

  /** The case, when the officer may be in it. */
  async enter(actor: Actor, action: string, id: Id): Promise<{ officer: StaffActor; subject: Case }> {
    asOfficer(actor, action);
    const subject = await this.cases.get(id);
    return { officer: asOfficer(actor, action, await this.applicants.access(subject)), subject };
  }

  private async noteReading(actor: Actor, subject: Case, purpose: string, fields: string[]): Promise<void> {
    const { id: caseId } = subject;
    const personId = personConcerned(subject);
    await this.audit.read(undefined, { actor, purpose, personId, caseId, fields });
  }
}

function applicantView(person: PersonView): ApplicantView {
  if (isProtected(person.protection)) return { protected: true };
  return { name: person.name ?? null, address: person.address ?? null };
}
