import { type ActingRight, ActingRights, representationOf } from '@farled/identity';
import { CLOCK } from '@farled/infra';
import { type Actor, type Clock, type Id, legalDay, partyOf, type ResidentActor } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import { ageOn } from '../application/age';
import { type ApplicantRefusal, refusal } from '../application/applicant-rule';
import type { EServiceVersion } from '../case/e-service';
import type { AssistedApplication } from './assisted-application.entity';

const PURPOSE = 'assisted.applicant';

type Hindrance = ApplicantRefusal | 'acting.ended' | 'draft.needs-personal-number';

/** As whom a person applies, and what stands in the way. */
export interface Standing {
  /** The person as she would stand here herself: names whose application it is; never the actor of anything. */
  readonly applicant: ResidentActor;
  readonly right: ActingRight | null;
  /** How many signatures it takes. */
  readonly needed: number;
  /** Those who sign besides her, as far as they are known one by one. */
  readonly others: readonly Id[];
  readonly hindrance?: Hindrance;
}

/** Asks of somebody else's application what the e-service asks of the resident's own: may she, and who must sign. */
@Injectable()
export class AssistedStanding {
  constructor(
    private readonly rights: ActingRights,
    private readonly persons: Persons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, application: AssistedApplication, service: EServiceVersion): Promise<Standing> {
    const { personId, rightId, identifiedBy } = application;
    const self: ResidentActor = { kind: 'resident', personId, assurance: 2 };
    if (identifiedBy === 'none') return alone(self);
    const right = rightId ? await this.rights.checkOfAnother(actor, personId, rightId) : null;
    if (right === undefined) return { ...alone(self), hindrance: 'acting.ended' };
    const applicant = right ? { ...self, represents: representationOf(right) } : self;
    if (service.needsPersonalNumber && !(await this.persons.isNumbered(personId)))
      return { ...alone(applicant), right, hindrance: 'draft.needs-personal-number' };
    const facts = { service: service.slug, actor: applicant, age: await this.age(actor, applicant) };
    const hindrance = refusal(service.applicants, { ...facts, ...(right && { powers: right.powers }) });
    const signers = await this.signers(actor, right, applicant, service);
    return { applicant, right, ...signers, ...(hindrance && { hindrance }) };
  }

  private async age(actor: Actor, applicant: ResidentActor): Promise<number | undefined> {
    const party = partyOf(applicant);
    if (party.kind === 'organisation') return undefined;
    const { birthDate } = await this.persons.view(actor, party.id, PURPOSE, ['birthDate']);
    return birthDate ? ageOn(birthDate, legalDay(this.clock.now())) : undefined;
  }

  /** Both guardians for a child (föräldrabalken 6 kap. 13 §); so many signatories as bind the firm. */
  private async signers(
    actor: Actor,
    right: ActingRight | null,
    { personId }: ResidentActor,
    { applicants }: EServiceVersion,
  ): Promise<Pick<Standing, 'needed' | 'others'>> {
    if (right?.kind === 'signatory') return { needed: right.signersNeeded, others: [] };
    if (right?.kind !== 'guardian' || applicants.signers !== 'all-guardians') return { needed: 1, others: [] };
    const guardians = await this.persons.guardiansOf(actor, right.partyId, PURPOSE);
    const others = guardians.filter((id) => id !== personId);
    return { needed: 1 + others.length, others };
  }
}

const alone = (applicant: ResidentActor): Standing => ({ applicant, right: null, needed: 1, others: [] });
