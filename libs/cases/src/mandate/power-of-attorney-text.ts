import { I18n, type Language, MunicipalityConfig } from '@farled/infra';
import type { Actor, CalendarDay, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { dayInWords } from '../case/case-status-view';
import { EServices } from '../case/e-services';
import { visibleText } from '../signing/visible-text';
import { GiverWords } from './giver-words';

interface Wording {
  readonly giverId: Id;
  readonly holderName: string;
  readonly services: readonly string[] | null;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
}

/** Words a power of attorney, as its giver reads and signs it. */
@Injectable()
export class PowerOfAttorneyText {
  constructor(
    private readonly givers: GiverWords,
    private readonly services: EServices,
    private readonly municipality: MunicipalityConfig,
    private readonly i18n: I18n,
  ) {}

  /** Throws when one of the e-services is not there. */
  async write(actor: Actor, wording: Wording, language: Language): Promise<string> {
    const text = (code: string, params?: Record<string, string>) =>
      this.i18n.text(`cases.power-of-attorney.${code}`, language, params);
    const giver = await this.givers.inWords(actor, wording.giverId, language);
    const titles = await this.titles(wording.services, language);
    const days = { from: dayInWords(wording.startsOn, language), to: dayInWords(wording.endsOn, language) };
    const rows = [
      { label: text('giver'), value: giver },
      { label: text('holder'), value: wording.holderName },
      { label: text('scope'), value: titles?.join(', ') ?? text('all-services') },
      { label: text('period'), value: text('from-to', days) },
    ];
    const intro = text('intro', { municipality: this.municipality.name });
    return visibleText({
      heading: text('title'),
      intro,
      pages: [{ title: text('content'), rows }],
      closing: text('closing'),
    });
  }

  private async titles(slugs: readonly string[] | null, language: Language): Promise<string[] | undefined> {
    if (!slugs) return undefined;
    return Promise.all(slugs.map(async (slug) => (await this.services.latest(slug)).title(language)));
  }
}
