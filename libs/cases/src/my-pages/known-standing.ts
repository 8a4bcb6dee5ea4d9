import { CLOCK, I18n, type Language } from '@farled/infra';
import { type Clock, legalDay, type ResidentActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { dayInWords } from '../case/case-status-view';
import { CasePrefill, type StandingFact } from '../prefill/case-prefill';
import { type KnownSection, SectionWords } from './known-section';

/** What a party has going on with the municipality, what it has been granted and where it is a customer, since when. */
@Injectable()
export class KnownStanding {
  constructor(
    private readonly cases: CasePrefill,
    private readonly words: SectionWords,
    private readonly i18n: I18n,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The case register is the municipality's own, so what it says is of this very moment. */
  async of(actor: ResidentActor, about: KnownSection['about'], language: Language): Promise<KnownSection> {
    const { open, permits, customerAt } = await this.cases.standing(actor, language);
    const told = (list: readonly StandingFact[], code: string) =>
      list
        .map(({ label, at }) => this.i18n.text(code, language, { label, day: dayInWords(legalDay(at), language) }))
        .join('; ');
    const rows = [
      ['open', told(open, 'cases.known.case-since')],
      ['permits', told(permits, 'cases.known.case-granted')],
      ['customerAt', told(customerAt, 'cases.known.customer-since')],
    ] as const;
    return this.words.section({ about, source: 'case-register', at: this.clock.now(), rows }, language);
  }
}
