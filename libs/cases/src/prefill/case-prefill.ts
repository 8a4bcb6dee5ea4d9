import { CLOCK, type Language } from '@farled/infra';
import type { Clock, JsonObject, ResidentActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Case } from '../case/case.entity';
import { casesOf } from '../case/cases-of';
import { EServices } from '../case/e-services';
import { Decision } from '../decision/decision.entity';
import type { KnownValue, PrefillProvider, PrefillQuestion } from './prefill-question';

const MOST = 200;

/** A case or a department, and since when: received, decided, or a customer. */
export interface StandingFact {
  /** Diary number, or the department. */
  readonly value: string;
  readonly label: string;
  readonly at: Date;
}

/** What a party has going on with the municipality, and what it has been granted. */
interface CaseStanding {
  readonly open: readonly StandingFact[];
  readonly permits: readonly StandingFact[];
  readonly customerAt: readonly StandingFact[];
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
    const all: Record<string, readonly StandingFact[]> = { ...values, 'cases.customerAt': standing.customerAt };
    return keys.map((key) => ({
      key,
      value: (all[key] ?? []).map(asChoice),
      source: 'case-register',
      at: this.clock.now(),
    }));
  }

  /** The cases latest received first, and each department once, since the first grant there. */
  async standing(actor: ResidentActor, language: Language): Promise<CaseStanding> {
    const query = casesOf(this.source.manager, actor).orderBy('subject.id', 'DESC').take(MOST);
    const cases = await query.getMany();
    const granted = cases.filter(({ outcome }) => outcome === 'approved');
    const decided = await this.decisionsOn(granted);
    const isOpen = ({ closedAt }: Case) => closedAt === null;
    return {
      open: await this.facts(cases.filter(isOpen), ({ receivedAt }) => receivedAt, language),
      permits: await this.facts(granted, decided, language),
      customerAt: await this.departments(granted, decided),
    };
  }

  private facts(cases: readonly Case[], dayOf: DayOf, language: Language): Promise<StandingFact[]> {
    return Promise.all(
      cases.map(async (subject) => {
        const { diaryNumber: value } = subject;
        return { value, label: `${(await this.version(subject)).title(language)}, ${value}`, at: dayOf(subject) };
      }),
    );
  }

  private async departments(granted: readonly Case[], dayOf: DayOf): Promise<StandingFact[]> {
    const since = new Map<string, Date>();
    for (const subject of granted) since.set((await this.version(subject)).department, dayOf(subject));
    return [...since].sort(([a], [b]) => a.localeCompare(b, 'sv')).map(([value, at]) => ({ value, label: value, at }));
  }

  private async decisionsOn(cases: readonly Case[]): Promise<DayOf> {
    const caseId = In(cases.map(({ id }) => id));
    const decisions = await this.source.manager.find(Decision, { where: { caseId }, order: { decidedAt: 'DESC' } });
    const days = new Map(decisions.map((one) => [one.caseId, one.decidedAt]));
    return ({ id, changedAt }) => days.get(id) ?? changedAt;
  }

  private version({ service, version }: Case) {
    return this.services.version(service, version);
  }
}

/** As a choice in a form. */
const asChoice = ({ value, label }: StandingFact): JsonObject => ({ value, label });

/** The day that is told of a case. */
type DayOf = (subject: Case) => Date;
