import { isProtected } from '@farled/kernel';
import { Custody, Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { ActingRight } from './acting-right.entity';
import type { FoundRight, RightHolder, RightSource } from './right-source';

const PURPOSE = 'acting.custody';

/** Guardians, by the custody that stands in the population register (föräldrabalken 6 kap. 11 §). */
@Injectable()
export class GuardianRights implements RightSource {
  readonly kind = 'guardian';
  readonly origin = 'population-register';

  constructor(
    private readonly persons: Persons,
    private readonly custody: Custody,
  ) {}

  async find({ asker, personId: holderId }: RightHolder): Promise<FoundRight[]> {
    const children = await this.custody.custodyOf(asker, holderId, PURPOSE);
    // A protected child is not shown, and no e-service is used for her: the way is a call.
    const shown = children.filter(({ protection }) => !isProtected(protection));
    return shown.map(({ personId: id }) => ({ party: { kind: 'person', id } }));
  }

  async confirm(
    { asker, personId: holderId }: RightHolder,
    { partyId: id }: ActingRight,
  ): Promise<FoundRight | undefined> {
    const child = await this.persons.childInCustody(asker, holderId, id, PURPOSE);
    return child && { party: { kind: 'person', id } };
  }
}
