import { ConfigurationError, type Language } from '@farled/infra';
import type { CalendarDay } from '@farled/kernel';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import schema from './statement-schema.json';

type Words = Readonly<Record<Language, string>>;

/** Why something is not accessible: a fault, an undue burden (12 §), or outside of the law (9 §). */
type ShortcomingReason = 'not-compliant' | 'undue-burden' | 'outside-scope';

/** accessibility.yaml as it is written. */
export interface Statement {
  readonly status: 'full' | 'partial' | 'none';
  readonly assessedOn: CalendarDay;
  readonly updatedOn: CalendarDay;
  readonly method: Words;
  readonly answerWithinDays: number;
  readonly shortcomings: readonly {
    readonly what: Words;
    readonly criteria?: readonly string[];
    readonly reason: ShortcomingReason;
    readonly why?: Words;
    readonly instead?: Words;
    readonly fixedBy?: CalendarDay;
  }[];
}

/** The statement in one language. */
export interface StatementView {
  status: Statement['status'];
  assessedOn: CalendarDay;
  updatedOn: CalendarDay;
  method: string;
  answerWithinDays: number;
  shortcomings: {
    what: string;
    criteria: string[];
    reason: ShortcomingReason;
    why: string | null;
    instead: string | null;
    fixedBy: CalendarDay | null;
  }[];
}

const isStatement = addFormats(new Ajv({ allErrors: true })).compile<Statement>(schema);

/** Reads accessibility.yaml; throws a ConfigurationError that names every fault by its place. */
export function readStatement(text: string): Statement {
  const content: unknown = parse(text, { schema: 'core' });
  if (!isStatement(content)) {
    const faults = (isStatement.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
    throw wrong(faults);
  }
  if (content.status === 'full' && content.shortcomings.some(({ reason }) => reason === 'not-compliant'))
    throw wrong(['status is full, but something is not compliant']);
  return content;
}

const wrong = (faults: readonly string[]): ConfigurationError =>
  new ConfigurationError(faults.map((fault) => `FARLED_ACCESSIBILITY_STATEMENT: ${fault}`));

/** In the reader's language. */
export const statementView = (statement: Statement, language: Language): StatementView => ({
  status: statement.status,
  assessedOn: statement.assessedOn,
  updatedOn: statement.updatedOn,
  method: statement.method[language],
  answerWithinDays: statement.answerWithinDays,
  shortcomings: statement.shortcomings.map(({ what, criteria = [], reason, why, instead, fixedBy }) => ({
    what: what[language],
    criteria: [...criteria],
    reason,
    why: why?.[language] ?? null,
    instead: instead?.[language] ?? null,
    fixedBy: fixedBy ?? null,
  })),
});
