import { I18n, type Language } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import { Companies, type CompanyView, type Contact, Contacts, Properties } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { CaseRegisterNeeds } from './case-registers';

/** One thing that is known of an organisation, from where, and of which day. */
export interface KnownCompanyFact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly source: 'company-register' | 'contact-register' | 'property-register';
  readonly sourceTitle: string;
  readonly at: string | null;
}

type Ownership = Awaited<ReturnType<Properties['ownedBy']>>;
type Row = readonly [key: string, value: string | null | undefined];

interface CompanyQuestion {
  readonly actor: Actor;
  readonly companyId: Id;
  readonly needs: CaseRegisterNeeds;
  readonly purpose: string;
  readonly language: Language;
}

/** Puts into words for officers what registers know of an organisation; what its case does not need is not asked for. */
@Injectable()
export class CompanyFacts {
  constructor(
    private readonly companies: Companies,
    private readonly contacts: Contacts,
    private readonly properties: Properties,
    private readonly i18n: I18n,
  ) {}

  async of({ actor, companyId: id, needs, purpose, language }: CompanyQuestion): Promise<KnownCompanyFact[]> {
    const party = { kind: 'organisation', id } as const;
    const registered = needs.company ? this.company(await this.companies.view(id), language) : [];
    const contact = this.contact(await this.contacts.of(id), language);
    const owned = needs.property ? this.owned(await this.properties.ownedBy(actor, party, purpose), language) : [];
    return [...registered, ...contact, ...owned];
  }

  private company({ name, number, form, status, procedure, address, source }: CompanyView, language: Language) {
    const standing = procedure ?? (status && this.i18n.text(`cases.company.${status}`, language));
    const rows: Row[] = [
      ['organisation', name],
      ['number', number],
      ['form', form],
      ['status', standing],
      ['address', address && `${address.street}, ${address.postalCode} ${address.city}`],
    ];
    return this.facts('company-register', source?.at, rows, language);
  }

  private contact(contact: Contact | null, language: Language): KnownCompanyFact[] {
    if (!contact) return [];
    const { email, phone, channel, emailConfirmedAt, phoneConfirmedAt, updatedAt } = contact;
    const text = (code: string) => this.i18n.text(code, language);
    const said = (at: Date | null) => text(`cases.known.${at ? 'company-confirmed' : 'unconfirmed'}`);
    const rows: Row[] = [
      ['email', email && `${email} (${said(emailConfirmedAt)})`],
      ['phone', phone && `${phone} (${said(phoneConfirmedAt)})`],
      ['channel', channel && text(`cases.known.channel.${channel}`)],
    ];
    return this.facts('contact-register', updatedAt, rows, language);
  }

  private owned({ properties, source }: Ownership, language: Language): KnownCompanyFact[] {
    const all = properties.map(({ designation, share }) =>
      share === '1/1' ? designation : `${designation} (${share})`,
    );
    return this.facts('property-register', source?.at, [['owned', all.join('; ')]], language);
  }

  private facts(
    source: KnownCompanyFact['source'],
    at: Date | undefined,
    rows: readonly Row[],
    language: Language,
  ): KnownCompanyFact[] {
    const text = (code: string) => this.i18n.text(code, language);
    const sourceTitle = text(`cases.source.${source}`);
    return rows.flatMap(([key, value]) =>
      value
        ? [{ key, label: text(`cases.known.${key}`), value, source, sourceTitle, at: at?.toISOString() ?? null }]
        : [],
    );
  }
}
