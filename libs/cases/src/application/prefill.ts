import { I18n, type Language } from '@farled/infra';
import {
  type Actor,
  type Id,
  isProtected,
  type JsonObject,
  type ProtectionStatus,
  partyOf,
  type ResidentActor,
} from '@farled/kernel';
import { type Contact, Persons, type PostalAddress } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { dayInWords } from '../case/case-status-view';

export interface PrefillSource {
  readonly source: 'population-register' | 'contact-register';
  readonly at: string;
}

/** What the municipality knows already, and from where. Empty for a protected person. */
export interface Prefilled {
  readonly protection: ProtectionStatus;
  readonly prefill: JsonObject;
  readonly sources: Record<string, PrefillSource>;
}

/** The person a form is about: the one represented, or for an organisation the one who acts for it. */
export const personOf = (owner: ResidentActor): Id => {
  const party = partyOf(owner);
  return party.kind === 'person' ? party.id : owner.personId;
};

/** Fetches what a form may be filled with beforehand; the register is asked about protection each time. */
@Injectable()
export class Prefill {
  constructor(
    private readonly persons: Persons,
    private readonly i18n: I18n,
  ) {}

  async of(actor: Actor, personId: Id, purpose: string, language: Language = 'sv'): Promise<Prefilled> {
    const person = await this.persons.view(actor, personId, purpose, ['name', 'address']);
    if (isProtected(person.protection)) return nothing(person.protection);
    const children = await this.persons.childrenInCustody(actor, personId, purpose);
    const contact = await this.persons.contact(personId);
    const register = { source: 'population-register', at: person.source?.at.toISOString() ?? '' } as const;
    return {
      protection: person.protection,
      prefill: {
        person: { name: person.name ?? null, address: addressOf(person.address) },
        children: children.map(({ personId: value, name, birthDate }) => ({
          value,
          label: this.i18n.text('cases.child', language, { name, day: dayInWords(birthDate, language) }),
        })),
        contact: contactOf(contact),
      },
      sources: { person: register, children: register, ...contactSource(contact) },
    };
  }
}

const nothing = (protection: ProtectionStatus): Prefilled => ({ protection, prefill: { children: [] }, sources: {} });

const contactSource = (contact: Contact | null): Record<string, PrefillSource> =>
  contact ? { contact: { source: 'contact-register', at: contact.updatedAt.toISOString() } } : {};

const contactOf = (contact: Contact | null): JsonObject => {
  const { email = null, phone = null, channel = null } = contact ?? {};
  return { email, phone, channel };
};

const addressOf = (address?: PostalAddress | null): JsonObject | null => (address ? { ...address } : null);
