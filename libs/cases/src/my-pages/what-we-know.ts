import { I18n, type Language } from '@farled/infra';
import { type Actor, isProtected, type ResidentActor } from '@farled/kernel';
import { Persons, type PersonView } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import { dayInWords } from '../case/case-status-view';
import { KnownElsewhere } from './known-elsewhere';
import { type KnownSection, SectionWords } from './known-section';
import { KnownStanding } from './known-standing';

const PURPOSE = 'my-pages';
const FIELDS = ['name', 'firstNames', 'birthDate', 'address', 'registration', 'civilStatus'] as const;

/** Everything that the municipality's registers know of a resident, register by register, for herself. */
@Injectable()
export class WhatWeKnow {
  constructor(
    private readonly persons: Persons,
    private readonly standing: KnownStanding,
    private readonly elsewhere: KnownElsewhere,
    private readonly words: SectionWords,
    private readonly i18n: I18n,
  ) {}

  /** Of a protected person nothing is shown, not even to herself: others may be reading over her shoulder. */
  async of(actor: Actor, language: Language): Promise<{ sections: KnownSection[] }> {
    const resident = asResident(actor, 'me.read');
    const { represents: _, ...herself } = resident;
    const person = await this.persons.view(actor, resident.personId, PURPOSE, FIELDS);
    if (isProtected(person.protection)) return { sections: [] };
    return {
      sections: [
        await this.population(resident, person, language),
        this.words.contact('self', await this.persons.contact(resident.personId), language),
        await this.standing.of(herself, 'self', language),
        ...(await this.elsewhere.of(resident, language)),
      ],
    };
  }

  private async population(actor: ResidentActor, person: PersonView, language: Language): Promise<KnownSection> {
    const children = await this.persons.childrenInCustody(actor, actor.personId, PURPOSE);
    const { address, registration, civilStatus } = person;
    const rows = [
      ['name', person.name],
      ['firstNames', person.firstNames],
      ['birthDate', person.birthDate && dayInWords(person.birthDate, language)],
      ['address', address && `${address.street}, ${address.postalCode} ${address.city}`],
      ['property', registration?.property],
      ['civilStatus', civilStatus && this.i18n.text(`cases.known.civil.${civilStatus}`, language)],
      ['children', children.map(({ name }) => name).join(', ')],
    ] as const;
    return this.words.section({ about: 'self', source: 'population-register', at: person.source?.at, rows }, language);
  }
}
