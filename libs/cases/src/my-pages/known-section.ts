import { I18n, type Language } from '@farled/infra';
import type { Contact } from '@farled/register';
import { Injectable } from '@nestjs/common';

/** One thing that a register knows. */
interface KnownRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** What one register knows, since when, and what to do when it is wrong. */
export interface KnownSection {
  /** The resident herself, or the organisation that she represents. */
  readonly about: 'self' | 'organisation';
  readonly source: string;
  readonly title: string;
  readonly at: string | null;
  readonly rows: readonly KnownRow[];
  readonly wrong: string;
}

/** What is told of one register: empty values are left out. */
interface Telling {
  readonly about: KnownSection['about'];
  readonly source: string;
  readonly at: Date | null | undefined;
  readonly rows: readonly (readonly [key: string, value: string | null | undefined])[];
}

/** Puts what a register knows into words. */
@Injectable()
export class SectionWords {
  constructor(private readonly i18n: I18n) {}

  section({ about, source, at, rows }: Telling, language: Language): KnownSection {
    const text = (code: string) => this.i18n.text(code, language);
    return {
      about,
      source,
      title: text(`cases.source.${source}`),
      at: at?.toISOString() ?? null,
      rows: rows.flatMap(([key, value]) => (value ? [{ key, label: text(`cases.known.${key}`), value }] : [])),
      wrong: text(`cases.wrong.${source}`),
    };
  }

  /** How somebody is reached, and whether the addresses are confirmed. */
  contact(about: KnownSection['about'], contact: Contact | null, language: Language): KnownSection {
    const by = about === 'self' ? 'confirmed' : 'company-confirmed';
    const said = (at: Date | null | undefined) =>
      this.i18n.text(at ? `cases.known.${by}` : 'cases.known.unconfirmed', language);
    const { email, phone, channel, language: reads } = contact ?? {};
    const rows = [
      ['email', email && `${email} (${said(contact?.emailConfirmedAt)})`],
      ['phone', phone && `${phone} (${said(contact?.phoneConfirmedAt)})`],
      ['channel', channel && this.i18n.text(`cases.known.channel.${channel}`, language)],
      ['language', reads && this.i18n.text(`cases.known.language.${reads}`, language)],
    ] as const;
    return this.section({ about, source: 'contact-register', at: contact?.updatedAt, rows }, language);
  }
}
