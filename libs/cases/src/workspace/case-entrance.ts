import { type Actor, type Id, isProtected, type StaffActor } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { type ApplicantParty, Applicants } from '../case/applicants';
import { asOfficer } from '../case/as-officer';
import type { Case } from '../case/case.entity';
import { CaseStore } from '../case/case-store';
import { ProtectedOpenings } from '../protection/protected-openings';
import type { ApplicantView } from './officer-case-view';

interface EnteredCase {
  readonly officer: StaffActor;
  readonly subject: Case;
  /** Somebody in the case is protected, or the register cannot say. */
  readonly isHidden: boolean;
}

/** Lets officers into cases, and protected persons' cases be opened. The register is asked about protection each time. */
@Injectable()
export class CaseEntrance {
  constructor(
    private readonly cases: CaseStore,
    private readonly applicants: Applicants,
    private readonly openings: ProtectedOpenings,
  ) {}

  /** The case, when the officer may be in it. */
  async enter(actor: Actor, action: string, id: Id): Promise<EnteredCase> {
    asOfficer(actor, action);
    const subject = await this.cases.get(id);
    const access = await this.applicants.access(subject);
    return { officer: asOfficer(actor, action, access), subject, isHidden: access.isProtected };
  }

  /** Like enter; a protected person's case must have been opened for a purpose. */
  async enterOpen(actor: Actor, action: string, id: Id): Promise<EnteredCase> {
    const entered = await this.enter(actor, action, id);
    if (entered.isHidden) await this.openings.purpose(entered.officer, id);
    return entered;
  }

  /** The applicant, unless anybody in the case is protected. */
  async applicant(actor: Actor, { subject, isHidden }: EnteredCase, purpose: string): Promise<ApplicantView> {
    if (isHidden) return { protected: true };
    const person = await this.applicants.view(actor, subject, purpose);
    return isProtected(person.protection) ? { protected: true } : named(subject, person);
  }

  /** Opens a protected person's case for a purpose; any other that was open is closed. */
  async open(actor: Actor, id: Id, purpose: string) {
    asOfficer(actor, 'case.open-protected');
    const { officer, subject } = await this.enter(actor, 'case.read', id);
    const person = await this.applicants.viewProtected(actor, subject, purpose);
    await this.openings.open(officer, subject.id, purpose);
    return { subject, applicant: named(subject, person) };
  }

  /** The case whose files are to be read, and why: a protected person's only while the case is open for a purpose. */
  async enterFiles(actor: Actor, id: Id): Promise<{ subject: Case; purpose?: string }> {
    const { officer, subject, isHidden } = await this.enter(actor, 'case.read', id);
    return isHidden ? { subject, purpose: await this.openings.purpose(officer, subject.id) } : { subject };
  }
}

/** Neither an organisation nor somebody without login is anybody whom the population register knows. */
const named = ({ applicantKind, isAnonymous }: Case, { personId, name, address, organisation }: ApplicantParty) => ({
  personId: applicantKind === 'person' && !isAnonymous ? personId : null,
  name: name ?? null,
  address: address ?? null,
  ...(organisation && { organisation: standing(organisation) }),
});

const standing = ({ number, form, status, procedure, source }: NonNullable<ApplicantParty['organisation']>) => ({
  ...{ number, form, status, procedure },
  at: source?.at.toISOString() ?? null,
});
