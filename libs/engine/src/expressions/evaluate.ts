import { type CompiledFeel, compileFeel, FeelBudgetExceeded, toJson } from '@farled/feel';
import type { Json } from '@farled/kernel';
import type { Expression } from '../model/expression';
import type { IncidentType } from '../protocol/incident';
import type { Key } from '../protocol/key';
import { Failure } from '../shared/failure';
import type { InstanceDocument } from '../state/instance-document';
import { lookUp } from '../state/variables';

/** Where an expression is evaluated: it sees the variables of the scope and of all scopes around it, as they are now. */
export interface Place {
  readonly document: Readonly<InstanceDocument>;
  readonly scopeKey: Key;
  readonly now: number;
  /** Hides variables of the scopes: what a list of mappings has made so far. */
  readonly before?: Readonly<Record<string, Json>>;
}

/** Gives the value of an expression; throws a `Failure` of the given type when it cannot be had. */
export function evaluate(expression: Expression, place: Place, failure: IncidentType = 'EXTRACT_VALUE_ERROR'): Json {
  if (expression.feel === undefined) return asNumber(expression.constant);
  const { before, document, scopeKey, now } = place;
  const read = (name: string): unknown =>
    before && Object.hasOwn(before, name) ? before[name] : lookUp(document, scopeKey, name)?.[1];
  try {
    return toJson(compiled(expression, expression.feel).evaluate(read, { now: new Date(now) }).value);
  } catch (error) {
    throw new Failure(failure, `${quoted(expression)} cannot be evaluated: ${reasonOf(error)}`);
  }
}

/** Models are plain data, which may have come from another thread: what runs is made here, once an expression. */
const made = new WeakMap<Expression, CompiledFeel>();

function compiled(expression: Expression, text: string): CompiledFeel {
  const before = made.get(expression);
  if (before) return before;
  const feel = compileFeel(text);
  made.set(expression, feel);
  return feel;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A fixed text that reads as a number is one, even where Zeebe then wants a text. */
function asNumber(constant: Json): Json {
  return typeof constant === 'string' && NUMBER.test(constant) ? Number(constant) : constant;
}

/** Text, or a failure. */
export function evaluateText(expression: Expression, place: Place, failure?: IncidentType): string {
  const value = evaluate(expression, place, failure);
  return typeof value === 'string' ? value : wrongType(expression, 'a text', value, failure);
}

/** The code of an error or an escalation: a fixed one is a text even when it reads as a number. */
export function evaluateCode(expression: Expression, place: Place): string {
  return expression.feel === undefined ? expression.source : evaluateText(expression, place);
}

/** Text that is not empty, or a failure. */
export function evaluateName(expression: Expression, place: Place): string {
  return evaluateText(expression, place) || wrongType(expression, 'a text', '');
}

/** A number without what is behind its point, or a failure. */
export function evaluateInteger(expression: Expression, place: Place): number {
  const value = evaluate(expression, place);
  return typeof value === 'number' ? Math.trunc(value) : wrongType(expression, 'a number', value);
}

/** True or false, or a failure. */
export function evaluateBoolean(expression: Expression, place: Place, failure?: IncidentType): boolean {
  const value = evaluate(expression, place, failure);
  return typeof value === 'boolean' ? value : wrongType(expression, 'true or false', value, failure);
}

/** A list of texts, or a failure. */
export function evaluateTexts(expression: Expression, place: Place): readonly string[] {
  const value = evaluate(expression, place);
  const isTexts = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isTexts ? value : wrongType(expression, 'a list of texts', value);
}

/** A correlation key: text or number, as text. */
export function evaluateCorrelationKey(expression: Expression, place: Place): string {
  const value = evaluate(expression, place);
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : wrongType(expression, 'a text or a number', value);
}

function wrongType(expression: Expression, wanted: string, value: Json, failure?: IncidentType): never {
  const given =
    value === '' ? 'an empty text' : value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
  throw new Failure(failure ?? 'EXTRACT_VALUE_ERROR', `${quoted(expression)} should give ${wanted}, but gave ${given}`);
}

function quoted({ source }: Expression): string {
  return `The expression '${source}'`;
}

function reasonOf(error: unknown): string {
  if (error instanceof FeelBudgetExceeded) return 'it takes too many steps';
  return error instanceof Error ? error.message : String(error);
}
