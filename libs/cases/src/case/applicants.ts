import { PartyNames } from '@farled/identity';
import { type Actor, type Id, isProtected } from '@farled/kernel';
import { Companies, type CompanyView, Persons, type PersonView } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { Case } from './case.entity';
import type { CaseAccess } from './case.policy';
import { partiesOf, peopleIn } from './case-parties';

/** A person as she may be shown, or an organisation with what the company register says of it. */
export type ApplicantParty = PersonView & { readonly organisation?: CompanyView };

/** Who applies, as far as it may be shown. The register is asked about protection at each disclosure. */
@Injectable()
export class Applicants {
  constructor(
    private readonly persons: Persons,
    private readonly parties: PartyNames,
    private readonly companies: Companies,
  ) {}

  /** What a policy needs to know of a case. */
  async access(subject: Case): Promise<CaseAccess> {
    const protections = await Promise.all(peopleIn(subject).map((id) => this.persons.protection(id)));
    const hidden = protections.filter(isProtected);
    const isUnknown = hidden.length > 0 && hidden.every((status) => status === 'unknown');
    return { ...partiesOf(subject), isProtected: hidden.length > 0, isUnknown, unit: subject.unit };
  }

  /** The names of a list; null where there is protection or the register does not answer. */
  async names(actor: Actor, cases: readonly Case[], purpose: string): Promise<Map<Id, string | null>> {
    const parties = new Map(cases.map(({ applicantId: id, applicantKind: kind }) => [id, { kind, id }]));
    const names = [...parties.values()].map(async (party) => [party.id, await this.parties.of(actor, party, purpose)]);
    return new Map((await Promise.all(names)) as [Id, string | null][]);
  }

  async view(actor: Actor, subject: Case, purpose: string): Promise<ApplicantParty> {
    if (subject.applicantKind === 'organisation') return this.organisation(subject);
    return this.persons.view(actor, subject.applicantId, purpose, ['name', 'address']);
  }

  /** For those who have opened a protected case on purpose. */
  async viewProtected(actor: Actor, subject: Case, purpose: string): Promise<ApplicantParty> {
    if (subject.applicantKind === 'organisation') return this.organisation(subject);
    return this.persons.viewProtected(actor, subject.applicantId, purpose, ['name', 'address']);
  }

  /** An organisation has no protection of its own; who acts for it is shown apart. */
  private async organisation({ applicantId: personId }: Case): Promise<ApplicantParty> {
    const organisation = await this.companies.view(personId);
    const { name, address } = organisation;
    return { personId, protection: 'none', name, address, organisation };
  }
}
