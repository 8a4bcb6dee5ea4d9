import { type Actor, type Id, isProtected } from '@farled/kernel';
import { Persons, type PersonView } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { Case } from './case.entity';
import type { CaseAccess } from './case.policy';
import { partiesOf, peopleIn } from './case-parties';

/** Who applies, as far as it may be shown. The register is asked about protection at each disclosure. */
@Injectable()
export class Applicants {
  constructor(private readonly persons: Persons) {}

  /** What a policy needs to know of a case. */
  async access(subject: Case): Promise<CaseAccess> {
    const protections = await Promise.all(peopleIn(subject).map((id) => this.persons.protection(id)));
    return { ...partiesOf(subject), isProtected: protections.some(isProtected) };
  }

  /** The names of a list; null where there is protection or the register does not answer. */
  async names(actor: Actor, cases: readonly Case[], purpose: string): Promise<Map<Id, string | null>> {
    const ids = [...new Set(cases.map((subject) => subject.applicantId))];
    const views = await Promise.all(ids.map((id) => this.persons.view(actor, id, purpose, ['name'])));
    return new Map(ids.map((id, index) => [id, nameOf(views[index])]));
  }

  view(actor: Actor, id: Id, purpose: string): Promise<PersonView> {
    return this.persons.view(actor, id, purpose, ['name', 'address']);
  }

  /** For those who have opened a protected case on purpose. */
  viewProtected(actor: Actor, id: Id, purpose: string): Promise<PersonView> {
    return this.persons.viewProtected(actor, id, purpose, ['name', 'address']);
  }
}

const nameOf = (view: PersonView | undefined): string | null =>
  view && !isProtected(view.protection) ? (view.name ?? null) : null;
