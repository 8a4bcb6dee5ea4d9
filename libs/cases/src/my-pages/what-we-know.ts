import { I18n, type Language } from '@farled/infra';
import { type Actor, isProtected, type ResidentActor } from '@farled/kernel';
import { type Contact, Persons, type PersonView } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import { dayInWords } from '../case/case-status-view';
import { CasePrefill } from '../prefill/case-prefill';
import { KnownElsewhere } from './known-elsewhere';

const PURPOSE = 'my-pages';
const FIELDS = ['name', 'firstNames', 'birthDate', 'address', 'registration', 'civilStatus'] as const;

interface KnownRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** What one register knows, since when, and what to do when it is wrong. */
export interface KnownSection {
  readonly source: string;
  readonly title: string;
  readonly at: string | null;
  readonly rows: readonly KnownRow[];
  readonly wrong: string;
}

/** Everything that the municipality's registers know of a resident, register by register, for herself. */
@Injectable()
export class WhatWeKnow {
  constructor(
    private readonly persons: Persons,
    private readonly cases: CasePrefill,
    private readonly elsewhere: KnownElsewhere,
    private readonly i18n: I18n,
  ) {}

  /** Of a protected person nothing is shown, not even to herself: others may be reading over her shoulder. */
  async of(actor: Actor, language: Language): Promise<{ sections: KnownSection[] }> {
    const resident = asResident(actor, 'me.read');
    const { represents: _, ...herself } = resident;
    const person = await this.persons.view(actor, resident.personId, PURPOSE, FIELDS);
    if (isProtected(person.protection)) return { sections: [] };
    const contact = await this.persons.contact(resident.personId);
    return {
      sections: [
        await this.population(resident, person, language),
        this.section('contact-register', contact?.updatedAt ?? null, this.contactRows(contact, language), language),
        await this.own(herself, language),
        ...(await this.elsewhere.of(resident, language)),
      ],
    };
  }

  private async population(actor: ResidentActor, person: PersonView, language: Language): Promise<KnownSection> {
    const children = await this.persons.childrenInCustody(actor, actor.personId, PURPOSE);
    const { address, registration, civilStatus } = person;
    const rows: [string, string | null | undefined][] = [
      ['name', person.name],
      ['firstNames', person.firstNames],
      ['birthDate', person.birthDate && dayInWords(person.birthDate, language)],
      ['address', address && `${address.street}, ${address.postalCode} ${address.city}`],
      ['property', registration?.property],
      ['civilStatus', civilStatus && this.i18n.text(`cases.known.civil.${civilStatus}`, language)],
      ['children', children.map(({ name }) => name).join(', ')],
    ];
    return this.section('population-register', person.source?.at ?? null, rows, language);
  }

  private contactRows(contact: Contact | null, language: Language): [string, string | null | undefined][] {
    const confirmed = (at: Date | null | undefined) =>
      this.i18n.text(at ? 'cases.known.confirmed' : 'cases.known.unconfirmed', language);
    const { email, phone, channel, language: reads } = contact ?? {};
    return [
      ['email', email && `${email} (${confirmed(contact?.emailConfirmedAt)})`],
      ['phone', phone && `${phone} (${confirmed(contact?.phoneConfirmedAt)})`],
      ['channel', channel && this.i18n.text(`cases.known.channel.${channel}`, language)],
      ['language', reads && this.i18n.text(`cases.known.language.${reads}`, language)],
    ];
  }

  private async own(actor: ResidentActor, language: Language): Promise<KnownSection> {
    const { open, permits, customerAt } = await this.cases.standing(actor, language);
    const words = (list: readonly { readonly label?: unknown }[]) => list.map(({ label }) => String(label)).join('; ');
    const rows: [string, string][] = [
      ['open', words(open)],
      ['permits', words(permits)],
      ['customerAt', words(customerAt)],
    ];
    return this.section('case-register', null, rows, language);
  }

  private section(
    source: string,
    at: Date | null,
    rows: readonly (readonly [string, string | null | undefined])[],
    language: Language,
  ): KnownSection {
    const text = (code: string) => this.i18n.text(code, language);
    return {
      source,
      title: text(`cases.source.${source}`),
      at: at?.toISOString() ?? null,
      rows: rows.flatMap(([key, value]) => (value ? [{ key, label: text(`cases.known.${key}`), value }] : [])),
      wrong: text(`cases.wrong.${source}`),
    };
  }
}
