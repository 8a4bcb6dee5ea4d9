import { type ActingRight, ActingRights } from '@farled/identity';
import { CLOCK } from '@farled/infra';
import { type Clock, legalDay, partyOf, Rejected, type ResidentActor } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import type { EServiceVersion } from '../case/e-service';
import { ageOn } from './age';
import { refusal } from './applicant-rule';

/** Asks, each time it matters, whether a resident may apply in an e-service as she acts now. */
@Injectable()
export class ApplicationRight {
  constructor(
    private readonly rights: ActingRights,
    private readonly persons: Persons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The right by which she acts for another, checked anew; null when she acts for herself. Throws when she may not apply. */
  async require(actor: ResidentActor, service: EServiceVersion): Promise<ActingRight | null> {
    const right = await this.current(actor);
    if (service.needsPersonalNumber && !(await this.persons.isNumbered(actor.personId))) {
      throw new Rejected('draft.needs-personal-number', 'forbidden');
    }
    const facts = { service: service.slug, actor, age: await this.age(actor), powers: right?.powers };
    const code = refusal(service.applicants, facts);
    if (code) throw new Rejected(code, 'forbidden');
    return right;
  }

  private async current({ represents, ...self }: ResidentActor): Promise<ActingRight | null> {
    if (!represents) return null;
    const right = await this.rights.check(self, represents.rightId);
    if (!right || right.partyId !== represents.party.id) throw new Rejected('acting.ended', 'forbidden');
    return right;
  }

  private async age(actor: ResidentActor): Promise<number | undefined> {
    const party = partyOf(actor);
    if (party.kind === 'organisation') return undefined;
    const { birthDate } = await this.persons.view(actor, party.id, 'application.applicant', ['birthDate']);
    return birthDate ? ageOn(birthDate, legalDay(this.clock.now())) : undefined;
  }
}
