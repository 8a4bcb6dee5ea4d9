import { I18n, type Language } from '@farled/infra';
import type { ResidentActor } from '@farled/kernel';
import { Companies, Properties } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { KnownSection } from './what-we-know';

const PURPOSE = 'my-pages';
type Row = readonly [key: string, value: string | null];

/** What the property register knows of a resident, and the company register of the organisation that she represents. */
@Injectable()
export class KnownElsewhere {
  constructor(
    private readonly companies: Companies,
    private readonly properties: Properties,
    private readonly i18n: I18n,
  ) {}

  async of(resident: ResidentActor, language: Language): Promise<KnownSection[]> {
    const { party } = resident.represents ?? {};
    const own = await this.owned(resident, language);
    return party?.kind === 'organisation' ? [own, await this.organisation(party.id, language)] : [own];
  }

  private async owned(resident: ResidentActor, language: Language): Promise<KnownSection> {
    const herself = { kind: 'person', id: resident.personId } as const;
    const { properties, source } = await this.properties.ownedBy(resident, herself, PURPOSE);
    const owned = properties.map(({ designation }) => designation).join('; ');
    return this.section('property-register', source?.at, [['owned', owned]], language);
  }

  private async organisation(id: string, language: Language): Promise<KnownSection> {
    const { name, number, form, status, procedure, address, source } = await this.companies.view(id);
    const standing = procedure ?? (status && this.i18n.text(`cases.company.${status}`, language));
    const rows: Row[] = [
      ['organisation', name],
      ['number', number],
      ['form', form],
      ['status', standing],
      ['address', address && `${address.street}, ${address.postalCode} ${address.city}`],
    ];
    return this.section('company-register', source?.at, rows, language);
  }

  private section(source: string, at: Date | undefined, rows: readonly Row[], language: Language): KnownSection {
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
