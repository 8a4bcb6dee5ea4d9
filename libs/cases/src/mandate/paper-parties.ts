import { CLOCK } from '@farled/infra';
import {
  type Actor,
  type Clock,
  hasRole,
  type Id,
  isProtected,
  legalDay,
  PersonalNumber,
  Rejected,
} from '@farled/kernel';
import { Persons, type PersonView } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import { ageOn } from '../application/age';
import type { PaperPartiesDto } from './paper-power.dto';

const PURPOSE = 'power-of-attorney';
const FIELDS = ['name', 'birthDate', 'isDeregistered'] as const;
const ADULT = 18;

type Side = keyof PaperPartiesDto;

interface NamedSide {
  readonly id: Id;
  readonly name: string;
}

/** Finds who stands on a paper, for the officer who registers it; names are shown to be compared with the paper. */
@Injectable()
export class PaperParties {
  constructor(
    private readonly persons: Persons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, parties: PaperPartiesDto): Promise<Record<Side, NamedSide>> {
    const giver = await this.side(actor, 'giver', parties.giver);
    const holder = await this.side(actor, 'holder', parties.holder);
    if (giver.id === holder.id) throw sideRejected('holder', 'paper-power.same-person');
    return { giver, holder };
  }

  private async side(actor: Actor, side: Side, text: string): Promise<NamedSide> {
    const number = PersonalNumber.parse(text);
    if (!number) throw sideRejected(side, 'paper-power.personal-number');
    const id = await this.persons.findOrCreate(number);
    const person = await this.read(actor, side, id);
    if (!person.name) throw sideRejected(side, 'paper-power.unknown');
    if (person.isDeregistered) throw sideRejected(side, 'paper-power.deregistered');
    if (side === 'giver' && this.isMinor(person)) throw sideRejected(side, 'paper-power.minor');
    return { id, name: person.name };
  }

  /** Those with protected data are registered by those who may open such persons, and by nobody else. */
  private async read(actor: Actor, side: Side, id: Id): Promise<PersonView> {
    const person = await this.persons.view(actor, id, PURPOSE, FIELDS);
    if (!isProtected(person.protection)) return person;
    if (!hasRole(actor, 'protected-data-officer')) throw sideRejected(side, 'paper-power.protected');
    return this.persons.viewProtected(actor, id, PURPOSE, FIELDS);
  }

  /** A minor's guardian acts for her (föräldrabalken 9 kap. 1 §). */
  private isMinor({ birthDate }: PersonView): boolean {
    return !birthDate || ageOn(birthDate, legalDay(this.clock.now())) < ADULT;
  }
}

const sideRejected = (path: Side, code: string) => new Rejected(code, 'invalid', {}, [{ path, code }]);
