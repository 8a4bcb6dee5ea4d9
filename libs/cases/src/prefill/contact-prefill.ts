import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { KnownValue, PrefillProvider, PrefillQuestion } from './prefill-question';

const PARTS = ['email', 'phone', 'channel', 'language'] as const;

/** How the one who fills in the form wants to be reached: she is told of the case, whomever she acts for. */
@Injectable()
export class ContactPrefill implements PrefillProvider {
  readonly keys = PARTS.map((part) => `contact.${part}`);

  constructor(private readonly persons: Persons) {}

  async known({ subject, keys }: PrefillQuestion): Promise<KnownValue[]> {
    const contact = await this.persons.contact(subject.actingId);
    const asked = PARTS.filter((part) => keys.includes(`contact.${part}`));
    const at = contact?.updatedAt ?? null;
    return asked.map((part) => ({
      key: `contact.${part}`,
      value: contact?.[part] ?? null,
      source: 'contact-register',
      at,
    }));
  }
}
