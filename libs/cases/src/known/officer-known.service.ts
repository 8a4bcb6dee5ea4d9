import { AuditLog, authorise, type Language } from '@farled/infra';
import { type Actor, type Id, isId, isProtected, Rejected } from '@farled/kernel';
import { type PersonField, Persons, type PersonView } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { Case } from '../case/case.entity';
import { CaseEntrance } from '../workspace/case-entrance';
import { CaseRegisters } from './case-registers';
import { type KnownCases, KnownCasesReader } from './known-cases';
import { KnownFacts, type KnownFactView } from './known-facts';
import { admittedFacts, auditPurpose, type KnownFact, type KnownPurpose } from './known-purposes';

interface KnownQuestion {
  readonly purpose: KnownPurpose;
  readonly caseId?: Id;
  readonly language: Language;
}

interface EnteredQuestion extends KnownQuestion {
  readonly subject: Case | undefined;
}

/** What an officer sees of a person: each fact with its source and the day of it. */
export interface KnownView {
  readonly personId: Id;
  /** `unknown`: the register does not say; she is treated as protected. */
  readonly protection: 'none' | 'protected' | 'unknown';
  readonly purpose: KnownPurpose;
  readonly name: string | null;
  readonly facts: readonly KnownFactView[];
  readonly cases: KnownCases | null;
}

const FIELDS: Readonly<Partial<Record<KnownFact, PersonField>>> = {
  ...{ name: 'name', firstNames: 'firstNames', birthDate: 'birthDate', address: 'address' },
  ...{ property: 'registration', civilStatus: 'civilStatus' },
};
const CONTACT: readonly KnownFact[] = ['email', 'phone', 'channel'];
const CASES: readonly KnownFact[] = ['open', 'permits', 'customerAt'];

/** One view of all that the municipality's registers know of a person, as far as role and purpose admit it. */
@Injectable()
export class OfficerKnown {
  constructor(
    private readonly persons: Persons,
    private readonly entrance: CaseEntrance,
    private readonly registers: CaseRegisters,
    private readonly facts: KnownFacts,
    private readonly cases: KnownCasesReader,
    private readonly audit: AuditLog,
  ) {}

  async read(actor: Actor, id: Id, question: KnownQuestion): Promise<KnownView> {
    authorise(actor, 'person.known');
    const subject = await this.enter(actor, id, question.caseId);
    const why = auditPurpose(question.purpose);
    const view = await this.persons.view(actor, id, why, fieldsFor(question.purpose));
    if (isProtected(view.protection)) return closed(view, question.purpose);
    return this.show(actor, view, { ...question, subject }, why);
  }

  /** Opens a protected person's data for a stated reason, which stands in the audit log as the purpose. */
  async openProtected(actor: Actor, id: Id, question: KnownQuestion & { readonly reason: string }): Promise<KnownView> {
    authorise(actor, 'person.open-protected');
    const subject = await this.enter(actor, id, question.caseId);
    const view = await this.persons.viewProtected(actor, id, question.reason, fieldsFor(question.purpose));
    return this.show(actor, view, { ...question, subject }, question.reason);
  }

  /** Whom nobody knows is not found; a case that is named must be one that the officer may be in. */
  private async enter(actor: Actor, id: Id, caseId: Id | undefined): Promise<Case | undefined> {
    if (!isId(id)) throw new Rejected('not-found', 'not-found');
    return caseId ? (await this.entrance.enter(actor, 'case.read', caseId)).subject : undefined;
  }

  /** What the purpose admits; of what she owns, only in a case of hers whose type has a use for it. */
  private async admitted({ purpose, subject }: EnteredQuestion, personId: Id): Promise<readonly KnownFact[]> {
    const admitted = admittedFacts(purpose);
    // Whoever acts for another in the case is not the one whom it is about.
    const isHers = subject?.applicantKind === 'person' && subject.applicantId === personId;
    const usesProperty = isHers && (await this.registers.neededBy(subject)).property;
    return usesProperty ? admitted : admitted.filter((fact) => fact !== 'owned');
  }

  private async show(actor: Actor, view: PersonView, question: EnteredQuestion, why: string): Promise<KnownView> {
    const admitted = await this.admitted(question, view.personId);
    const { personId, protection } = view;
    const asked = { actor, view, admitted, why, language: question.language };
    const facts = await this.facts.of(asked);
    const cases = admitted.some((fact) => CASES.includes(fact)) ? await this.cases.of(asked) : null;
    const read = [...CONTACT, ...CASES].filter((fact) => admitted.includes(fact));
    const entry = { actor, purpose: why, personId, caseId: question.caseId, fields: read };
    if (read.length > 0) await this.audit.read(undefined, entry);
    return { personId, protection, purpose: question.purpose, name: view.name ?? null, facts, cases };
  }
}

const fieldsFor = (purpose: KnownPurpose): PersonField[] =>
  admittedFacts(purpose).flatMap((fact) => FIELDS[fact] ?? []);

const closed = ({ personId, protection }: PersonView, purpose: KnownPurpose): KnownView => ({
  ...{ personId, protection, purpose, name: null, facts: [], cases: null },
});
