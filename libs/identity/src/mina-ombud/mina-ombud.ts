import { CLOCK, OperatorAlarms } from '@farled/infra';
import {
  type CalendarDay,
  type Clock,
  type Id,
  type JsonObject,
  type PersonalNumber,
  Unavailable,
} from '@farled/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AnswerFor, type Identified, type PermissionContext, readContext, readMandate } from './mandate-answer';
import { MinaOmbudConfig } from './mina-ombud.config';
import { MinaOmbudLine, SYSTEM } from './mina-ombud-line';
import { AnswerRefused, verifiedAnswer } from './signed-answer';
import { UsedAnswers } from './used-answers';
import { UserTokens } from './user-tokens';

const PAGE = 100;
const MOST_PAGES = 20;

/** A mandate in force: from whom, and what it lets its holder do. */
export interface Mandate {
  readonly id: string;
  readonly giver: Identified;
  readonly permissions: readonly string[];
  readonly startsOn: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
}

/**
 * Asks Mina ombud which mandates somebody has at the municipality. Nothing is believed but what is signed by the third
 * party's key, for her, for us, just now and for the first time; anything else stops everything and alarms.
 */
@Injectable()
export class MinaOmbud {
  private readonly logger = new Logger('MinaOmbud');

  constructor(
    private readonly config: MinaOmbudConfig,
    private readonly line: MinaOmbudLine,
    private readonly users: UserTokens,
    private readonly used: UsedAnswers,
    private readonly alarms: OperatorAlarms,
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Her mandates now. Throws `Unavailable` when the answer is none, or must not be believed. */
  async mandatesOf(personId: Id, number: PersonalNumber): Promise<Mandate[]> {
    try {
      return await this.ask(personId, number);
    } catch (error) {
      if (!(error instanceof AnswerRefused)) throw error;
      this.logger.error({ fault: error.fault }, 'an answer of Mina ombud is refused');
      await this.alarms.raise(this.source.manager, 'mina-ombud.refused-answer', error.fault);
      throw new Unavailable(SYSTEM, { cause: error });
    }
  }

  private async ask(personId: Id, number: PersonalNumber): Promise<Mandate[]> {
    const user = await this.users.of(personId, number);
    const contexts = await this.contexts(user, number);
    const mandates: Mandate[] = [];
    for (const { giver: from, permissions } of contexts) {
      for (const [id, codes] of permissions) {
        const answer = await this.line.get(`/tredjeman/${this.config.thirdParty}/fullmakter/${id}`, user);
        const { isValid, from: startsOn, to: endsOn } = readMandate(await this.believe(answer), this.expected(number));
        if (isValid) mandates.push({ id, giver: from, permissions: codes, startsOn, endsOn });
      }
    }
    return mandates;
  }

  private async contexts(user: string, number: PersonalNumber): Promise<PermissionContext[]> {
    const { thirdParty: tredjeman } = this.config;
    const fullmaktshavare = { id: number.digits, typ: number.isCoordinationNumber ? 'samnr' : 'pnr' };
    const all: JsonObject[] = [];
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const question = { tredjeman, fullmaktshavare, page: { page, size: PAGE } };
      const { kontext, page: about } = await this.line.post('/sok/behorigheter', question, user);
      all.push(...((kontext ?? []) as JsonObject[]));
      if (page + 1 >= Number((about as JsonObject | undefined)?.totalPages ?? 0)) break;
    }
    const contexts: PermissionContext[] = [];
    for (const answer of once(all)) contexts.push(readContext(await this.believe(answer), this.expected(number)));
    return contexts;
  }

  /** The content of an answer whose signature is good, and that was never used before. */
  private async believe(answer: JsonObject): Promise<JsonObject> {
    const content = await this.verified(answer);
    await this.used.use(answer, this.clock.now());
    return content;
  }

  private async verified(answer: JsonObject): Promise<JsonObject> {
    try {
      return await verifiedAnswer(answer, await this.line.keys());
    } catch (error) {
      if (!(error instanceof AnswerRefused) || error.fault !== 'unknown-key') throw error;
      return verifiedAnswer(answer, await this.line.keys(true));
    }
  }

  private expected(number: PersonalNumber): AnswerFor {
    return { thirdParty: this.config.thirdParty, holder: number.digits, now: this.clock.now() };
  }
}

/** The same context twice in one answer is one. */
const once = (answers: readonly JsonObject[]): JsonObject[] => [
  ...new Map(answers.map((answer) => [JSON.stringify(answer), answer])).values(),
];
