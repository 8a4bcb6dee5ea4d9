import { I18n, type Language, MunicipalityConfig } from '@farled/infra';
import { type Actor, isProtected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import { contactView } from './contact-view';

const PURPOSE = 'my-pages';

/** What a resident sees and decides about herself. */
@Injectable()
export class MeService {
  constructor(
    private readonly persons: Persons,
    private readonly i18n: I18n,
    private readonly municipality: MunicipalityConfig,
  ) {}

  async read(actor: Actor, language: Language) {
    const { personId } = asResident(actor, 'me.read');
    const view = await this.persons.view(actor, personId, PURPOSE, ['name', 'address']);
    const isNumbered = await this.persons.isNumbered(personId);
    const shown = !isProtected(view.protection);
    // Her own words, which nobody hides from her: she has no other way to see how we reach her.
    const contact = shown || !isNumbered ? await this.persons.contact(personId) : null;
    return {
      personId,
      name: view.name ?? null,
      address: view.address ?? null,
      protection: view.protection,
      contact: contact ? contactView(contact) : null,
      phoneRoute: shown || !isNumbered ? null : this.phoneRoute(language),
      hasPersonalNumber: isNumbered,
      source: view.source ? { name: view.source.name, at: view.source.at.toISOString() } : null,
    };
  }

  private phoneRoute(language: Language) {
    const { phone } = this.municipality;
    return { phone, text: this.i18n.text('cases.phone-route', language, { phone }) };
  }
}
