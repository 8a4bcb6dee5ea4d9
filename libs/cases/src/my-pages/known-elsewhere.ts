import { I18n, type Language } from '@farled/infra';
import type { Party, ResidentActor } from '@farled/kernel';
import { Companies, Contacts, Properties } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { type KnownSection, SectionWords } from './known-section';
import { KnownStanding } from './known-standing';

const PURPOSE = 'my-pages';

/** What the property register knows of a party, and all that is known of the organisation that a resident represents. */
@Injectable()
export class KnownElsewhere {
  constructor(
    private readonly companies: Companies,
    private readonly properties: Properties,
    private readonly contacts: Contacts,
    private readonly standing: KnownStanding,
    private readonly words: SectionWords,
    private readonly i18n: I18n,
  ) {}

  async of(resident: ResidentActor, language: Language): Promise<KnownSection[]> {
    const { party } = resident.represents ?? {};
    const own = await this.owned(resident, { kind: 'person', id: resident.personId }, language);
    return party?.kind === 'organisation' ? [own, ...(await this.organisation(resident, party, language))] : [own];
  }

  private async owned(resident: ResidentActor, party: Party, language: Language): Promise<KnownSection> {
    const { properties, source } = await this.properties.ownedBy(resident, party, PURPOSE);
    const owned = properties.map(({ designation }) => designation).join('; ');
    const about = party.kind === 'person' ? 'self' : 'organisation';
    const telling = { about, source: 'property-register', at: source?.at, rows: [['owned', owned]] } as const;
    return this.words.section(telling, language);
  }

  private async organisation(actor: ResidentActor, party: Party, language: Language): Promise<KnownSection[]> {
    return [
      await this.company(party, language),
      this.words.contact('organisation', await this.contacts.of(party.id), language),
      await this.standing.of(actor, 'organisation', language),
      await this.owned(actor, party, language),
    ];
  }

  private async company({ id }: Party, language: Language): Promise<KnownSection> {
    const { name, number, form, status, procedure, address, source } = await this.companies.view(id);
    const standing = procedure ?? (status && this.i18n.text(`cases.company.${status}`, language));
    const rows = [
      ['organisation', name],
      ['number', number],
      ['form', form],
      ['status', standing],
      ['address', address && `${address.street}, ${address.postalCode} ${address.city}`],
    ] as const;
    const telling = { about: 'organisation', source: 'company-register', at: source?.at, rows } as const;
    return this.words.section(telling, language);
  }
}
