import { I18n, type Language } from '@farled/infra';
import { type Actor, type Id, Unavailable } from '@farled/kernel';
import { type Contact, Custody, Persons, type PersonView, Properties } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { dayInWords } from '../case/case-status-view';
import type { KnownFact } from './known-purposes';

/** One thing that is known, from where, and of which day. */
export interface KnownFactView {
  readonly key: KnownFact;
  readonly label: string;
  readonly value: string;
  readonly source: 'population-register' | 'contact-register' | 'property-register';
  readonly sourceTitle: string;
  readonly at: string | null;
}

/** What is asked for of whom, and how the reading stands in the audit log. */
export interface AdmittedQuestion {
  readonly actor: Actor;
  readonly view: PersonView;
  readonly admitted: readonly KnownFact[];
  readonly why: string;
  readonly language: Language;
}

type Row = readonly [fact: KnownFact, value: string | null | undefined, at?: Date | null];

/** Puts into words what population register and contact register know; what a purpose does not admit is not asked for. */
@Injectable()
export class KnownFacts {
  constructor(
    private readonly persons: Persons,
    private readonly custody: Custody,
    private readonly properties: Properties,
    private readonly i18n: I18n,
  ) {}

  async of(question: AdmittedQuestion): Promise<KnownFactView[]> {
    const { view, admitted } = question;
    const registered = [
      ...this.registered(question),
      ...(await this.number(question)),
      ...(await this.family(question)),
    ];
    const asksContact = admitted.some((fact) => fact === 'email' || fact === 'phone' || fact === 'channel');
    const contact = asksContact ? await this.persons.contact(view.personId) : null;
    const at = view.source?.at ?? null;
    return [
      ...registered.flatMap((row) => this.fact(question, 'population-register', [row[0], row[1], at])),
      ...this.contact(contact, question).flatMap((row) => this.fact(question, 'contact-register', row)),
      ...(await this.owned(question)).flatMap((row) => this.fact(question, 'property-register', row)),
    ];
  }

  private registered({ view, language }: AdmittedQuestion): Row[] {
    const { address, registration, civilStatus, birthDate } = view;
    return [
      ['name', view.name],
      ['firstNames', view.firstNames],
      ['birthDate', birthDate && dayInWords(birthDate, language)],
      ['address', address && `${address.street}, ${address.postalCode} ${address.city}`],
      ['property', registration?.property],
      ['civilStatus', civilStatus && this.i18n.text(`cases.known.civil.${civilStatus}`, language)],
    ];
  }

  private async number({ actor, view, admitted, why }: AdmittedQuestion): Promise<Row[]> {
    if (!admitted.includes('personalNumber')) return [];
    return [['personalNumber', (await this.persons.numberOf(view.personId, actor, why)).formatted]];
  }

  /** Of a protected child or guardian no more than that there is one. */
  private async family(question: AdmittedQuestion): Promise<Row[]> {
    const { actor, view, admitted, why, language } = question;
    const hidden = this.i18n.text('cases.officer-known.protected', language);
    try {
      const children = admitted.includes('children') ? await this.custody.custodyOf(actor, view.personId, why) : [];
      const guardians = admitted.includes('guardians') ? await this.guardians(question) : [];
      const born = children.map(({ name, birthDate }) =>
        name && birthDate
          ? this.i18n.text('cases.child', language, { name, day: dayInWords(birthDate, language) })
          : hidden,
      );
      return [
        ['children', born.join('; ')],
        ['guardians', guardians.map((name) => name ?? hidden).join('; ')],
      ];
    } catch (error) {
      if (error instanceof Unavailable) return [];
      throw error;
    }
  }

  private async guardians({ actor, view, why }: AdmittedQuestion): Promise<(string | null)[]> {
    const all = await this.custody.guardiansOf(actor, view.personId, why);
    return Promise.all(all.map(({ personId }) => this.nameOf(actor, personId, why)));
  }

  private async nameOf(actor: Actor, id: Id, why: string): Promise<string | null> {
    return (await this.persons.view(actor, id, why, ['name'])).name ?? null;
  }

  private async owned({ actor, view, admitted, why }: AdmittedQuestion): Promise<Row[]> {
    if (!admitted.includes('owned')) return [];
    const { properties, source } = await this.properties.ownedBy(actor, { kind: 'person', id: view.personId }, why);
    const all = properties.map(({ designation, share }) =>
      share === '1/1' ? designation : `${designation} (${share})`,
    );
    return [['owned', all.join('; '), source?.at]];
  }

  private contact(contact: Contact | null, { language }: AdmittedQuestion): Row[] {
    if (!contact) return [];
    const { email, phone, channel, emailConfirmedAt, phoneConfirmedAt, updatedAt } = contact;
    const said = (at: Date | null) =>
      this.i18n.text(`cases.officer-known.${at ? 'confirmed' : 'unconfirmed'}`, language);
    return [
      ['email', email && `${email} (${said(emailConfirmedAt)})`, emailConfirmedAt ?? updatedAt],
      ['phone', phone && `${phone} (${said(phoneConfirmedAt)})`, phoneConfirmedAt ?? updatedAt],
      ['channel', channel && this.i18n.text(`cases.known.channel.${channel}`, language), updatedAt],
    ];
  }

  private fact(
    { admitted, language }: AdmittedQuestion,
    source: KnownFactView['source'],
    [key, value, at = null]: Row,
  ): KnownFactView[] {
    if (!value || !admitted.includes(key)) return [];
    const text = (code: string) => this.i18n.text(code, language);
    const label = text(`cases.officer-known.${key}`);
    return [{ key, label, value, source, sourceTitle: text(`cases.source.${source}`), at: at?.toISOString() ?? null }];
  }
}
