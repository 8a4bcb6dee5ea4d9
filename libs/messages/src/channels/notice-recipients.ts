import type { Language } from '@farled/infra';
import { type Party, platform } from '@farled/kernel';
import { Companies, Contacts, Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { NoticeChannel } from '../notice/notice.entity';
import { internationalNumber } from './phone-number';

const PURPOSE = 'notice';

/** How somebody is reached now: the way that was asked for, the addresses, and the language. */
export interface NoticeRecipient {
  readonly wanted: NoticeChannel;
  readonly language: Language;
  readonly email: string | undefined;
  /** In the form that gateways take (E.164). */
  readonly phone: string | undefined;
}

/** Somebody who has said nothing of how she wants to be reached. */
const UNKNOWN: NoticeRecipient = { wanted: 'email', language: 'sv', email: undefined, phone: undefined };

/** Where notices go. Addresses are fetched when one goes, and kept nowhere. */
@Injectable()
export class NoticeRecipients {
  constructor(
    private readonly contacts: Contacts,
    private readonly persons: Persons,
    private readonly companies: Companies,
  ) {}

  /** An organisation is reached only where somebody with the right to has confirmed that the address is its own. */
  async of({ kind, id }: Party): Promise<NoticeRecipient> {
    const contact = await this.contacts.of(id);
    if (!contact) return UNKNOWN;
    const { email, phone, channel, language, emailConfirmedAt, phoneConfirmedAt } = contact;
    const usable = (address: string | null, at: Date | null) => (kind === 'person' || at ? (address ?? '') : '');
    return {
      wanted: channel ?? UNKNOWN.wanted,
      language: language ?? UNKNOWN.language,
      email: usable(email, emailConfirmedAt) || undefined,
      phone: internationalNumber(usable(phone, phoneConfirmedAt)),
    };
  }

  /** The number by which mailboxes are found; undefined for somebody who has none. */
  async mailboxOf({ kind, id }: Party): Promise<string | undefined> {
    if (kind === 'organisation') return this.companies.numberOf(id);
    if (!(await this.persons.isNumbered(id))) return undefined;
    return (await this.persons.numberOf(id, platform('messages'), PURPOSE)).digits;
  }
}
