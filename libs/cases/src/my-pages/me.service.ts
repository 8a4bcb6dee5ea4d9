import { AuditLog, I18n, type Language, MunicipalityConfig } from '@farled/infra';
import { type Actor, actorId, isProtected } from '@farled/kernel';
import { type Contact, Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';

const PURPOSE = 'my-pages';

/** What a resident sees and decides about herself. */
@Injectable()
export class MeService {
  constructor(
    private readonly persons: Persons,
    private readonly audit: AuditLog,
    private readonly i18n: I18n,
    private readonly municipality: MunicipalityConfig,
  ) {}

  async read(actor: Actor, language: Language) {
    const { personId } = asResident(actor, 'me.read');
    const view = await this.persons.view(actor, personId, PURPOSE, ['name', 'address']);
    const shown = !isProtected(view.protection);
    const contact = shown ? await this.persons.contact(personId) : null;
    return {
      personId,
      name: view.name ?? null,
      address: view.address ?? null,
      protection: view.protection,
      contact: contact ? contactView(contact) : null,
      phoneRoute: shown ? null : this.phoneRoute(language),
      source: view.source ? { name: view.source.name, at: view.source.at.toISOString() } : null,
    };
  }

  /** Who has read or changed the resident's data (dataskyddsförordningen art. 15). Officers by role, not by name. */
  async accessLog(actor: Actor, language: Language) {
    const { personId } = asResident(actor, 'me.read');
    const entries = await this.audit.ofPerson(personId);
    const items = entries.map((entry) => ({
      at: entry.at.toISOString(),
      by: this.reader(entry.actor, entry.department, actorId(actor), language),
      purpose: this.purpose(entry.purpose, language),
      fields: entry.fields,
    }));
    return { items };
  }

  private reader(reader: string, department: string | null, self: string, language: Language): string {
    if (reader === self) return this.i18n.text('cases.reader.self', language);
    const kind = reader.split(':')[0] ?? 'platform';
    return this.i18n.text(`cases.reader.${kind}`, language, { department: department ?? '' });
  }

  /** Purposes that the platform knows have a text; what an officer has stated stands as it was stated. */
  private purpose(purpose: string, language: Language): string {
    const code = `cases.purpose.${purpose}`;
    const text = this.i18n.text(code, language);
    return text === code ? purpose : text;
  }

  private phoneRoute(language: Language) {
    const { phone } = this.municipality;
    return { phone, text: this.i18n.text('cases.phone-route', language, { phone }) };
  }
}

const contactView = ({ email, phone, channel, emailConfirmedAt, phoneConfirmedAt }: Contact) => ({
  email,
  phone,
  channel: channel ?? 'email',
  emailConfirmedAt: emailConfirmedAt?.toISOString() ?? null,
  phoneConfirmedAt: phoneConfirmedAt?.toISOString() ?? null,
});
