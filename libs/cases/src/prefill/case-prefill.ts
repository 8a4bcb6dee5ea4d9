import { CLOCK, type Language } from '@farled/infra';
import type { Clock, JsonObject, ResidentActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Case } from '../case/case.entity';
import { casesOf } from '../case/cases-of';
import { EServices } from '../case/e-services';
import type { KnownValue, PrefillProvider, PrefillQuestion } from './prefill-question';

const MOST = 200;

/** What a party has going on with the municipality, and what it has been granted. */
export interface CaseStanding {
  readonly open: readonly JsonObject[];
  readonly permits: readonly JsonObject[];
  readonly customerAt: readonly JsonObject[];
}

/** The represented party's own cases: those that the one who acts may see, and no others. */
@Injectable()
export class CasePrefill implements PrefillProvider {
  readonly keys = ['cases.open', 'cases.permits', 'cases.customerAt'];

  constructor(
    private readonly source: DataSource,
    private readonly services: EServices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async known({ actor, keys, language }: PrefillQuestion): Promise<KnownValue[]> {
    if (actor.kind !== 'resident') return [];
    const standing = await this.standing(actor, language);
    const values = { 'cases.open': standing.open, 'cases.permits': standing.permits };
    const all: Record<string, readonly JsonObject[]> = { ...values, 'cases.customerAt': standing.customerAt };
    return keys.map((key) => ({ key, value: [...(all[key] ?? [])], source: 'case-register', at: this.clock.now() }));
  }

  /** As choices, each with the diary number or the department as its value. */
  async standing(actor: ResidentActor, language: Language): Promise<CaseStanding> {
    const query = casesOf(this.source.manager, actor).orderBy('subject.id', 'DESC').take(MOST);
    const cases = await query.getMany();
    const granted = cases.filter(({ outcome }) => outcome === 'approved');
    const departments = await Promise.all(granted.map(async (subject) => (await this.version(subject)).department));
    return {
      open: await this.choices(
        cases.filter(({ closedAt }) => closedAt === null),
        language,
      ),
      permits: await this.choices(granted, language),
      customerAt: [...new Set(departments)].sort().map((value) => ({ value, label: value })),
    };
  }

  private choices(cases: readonly Case[], language: Language): Promise<JsonObject[]> {
    return Promise.all(
      cases.map(async (subject) => {
        const title = (await this.version(subject)).title(language);
        return { value: subject.diaryNumber, label: `${title}, ${subject.diaryNumber}` };
      }),
    );
  }

  private version({ service, version }: Case) {
    return this.services.version(service, version);
  }
}
