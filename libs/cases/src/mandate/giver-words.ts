import { I18n, type Language } from '@farled/infra';
import type { Actor, CalendarDay, Id, PersonalNumber } from '@farled/kernel';
import { ForeignIdentities, Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { dayInWords } from '../case/case-status-view';

const PURPOSE = 'power-of-attorney';
const COORDINATION = 60;
/** Where eIDAS has another code than ISO 3166. */
const EIDAS_COUNTRIES: Record<string, string> = { EL: 'GR', UK: 'GB' };

/** Says who gives a power of attorney with what is known of her, in the text that she signs herself. */
@Injectable()
export class GiverWords {
  constructor(
    private readonly persons: Persons,
    private readonly foreign: ForeignIdentities,
    private readonly i18n: I18n,
  ) {}

  /** Her name; else the name and country of a foreign e-legitimation, or that she has a coordination number. */
  async inWords(actor: Actor, id: Id, language: Language): Promise<string> {
    const { name, protection } = await this.persons.view(actor, id, PURPOSE, ['name']);
    if (name) return name;
    const say = (code: string, params: Record<string, string> = {}) =>
      this.i18n.text(`cases.power-of-attorney.${code}`, language, params);
    const number = await this.persons.findNumber(id, actor, PURPOSE);
    if (number?.isCoordinationNumber && protection === 'unknown')
      return say('giver-coordinated', { day: dayInWords(birthDayOf(number), language) });
    const foreigner = number ? undefined : await this.foreign.knownAs(actor, id, PURPOSE);
    if (!foreigner) return say('giver-unnamed');
    const country = countryName(foreigner.country, language);
    return say('giver-foreign', { name: foreigner.name ?? say('giver-unnamed'), country });
  }
}

/** A coordination number has the day of birth with sixty added (SKV 707); the day alone is said, never the number. */
function birthDayOf({ digits }: PersonalNumber): CalendarDay {
  const day = String(Number(digits.slice(6, 8)) - COORDINATION).padStart(2, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${day}`;
}

const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: 'region' }).of(EIDAS_COUNTRIES[code] ?? code) ?? code;
