import { toJson } from '@farled/feel';
import { findType, MISMATCH } from './coerce';
import { DecisionFailed } from './decision-failed';
import { typeOfLogic } from './decision-type';
import type { Environment } from './environment';
import { evaluateBoxed } from './evaluate-boxed';
import { withoutPrefix } from './feel-types';
import { knowledgeNames } from './knowledge';
import type { ExecutableDecision, ExecutableDecisions, Reference } from './model';
import { bindElement, resolve } from './references';
import { Scope } from './scope';
import type { TableTrace } from './table-trace';

/** A graph with many ways to one decision makes it once for each, as Zeebe does; after so many it takes what was made. */
const MADE_ANEW = 200;
const STEPS_PER_DECISION = 10;

/** Makes a decision after all that it requires, and notes each in the session; throws DecisionFailed. */
export function makeDecision(
  decision: ExecutableDecision,
  model: ExecutableDecisions,
  environment: Environment,
): unknown {
  const { session } = environment;
  session.guard(decision.id, () => session.budget.spend(STEPS_PER_DECISION));
  const scope = new Scope(session, model, environment.names);
  for (const input of decision.inputs) bindInput(input, scope, environment);
  for (const required of decision.requires) bindRequired(required, scope, environment);
  knowledgeNames(decision.knowledge, scope, environment);
  return evaluate(decision, scope);
}

function bindInput(reference: Reference, scope: Scope, environment: Environment): void {
  const found = resolve(reference, scope.model, 'inputs');
  if (found) bindElement(scope, found, environment.input(found.element, found.model));
}

function bindRequired(reference: Reference, scope: Scope, environment: Environment): void {
  const found = resolve(reference, scope.model, 'decisions');
  if (!found) return;
  const given = environment.given(found.element);
  bindElement(scope, found, given ? given.value : made(found.element, found.model, environment));
}

function made(decision: ExecutableDecision, model: ExecutableDecisions, environment: Environment): unknown {
  const isKnown = environment.made.has(decision) && environment.session.evaluated.length >= MADE_ANEW;
  const value = isKnown ? environment.made.get(decision) : makeDecision(decision, model, environment);
  environment.made.set(decision, value);
  return value;
}

function evaluate(decision: ExecutableDecision, scope: Scope): unknown {
  const trace: TableTrace = { evaluatedInputs: [], matchedRules: [] };
  let made: unknown = null;
  try {
    made = evaluateBoxed(decision.logic, scope, trace);
    made = asType(made, decision, scope);
    return made;
  } catch (error) {
    if (error instanceof DecisionFailed) scope.session.failedDecisionId ??= decision.id;
    throw error;
  } finally {
    scope.session.note(decision, typeOfLogic(decision.logic), { ...trace, decisionOutput: toJson(made) });
  }
}

/** The types that Zeebe holds results against. */
const CHECKED = new Set([
  'string',
  'number',
  'boolean',
  'date',
  'time',
  'dateTime',
  'dayTimeDuration',
  'yearMonthDuration',
]);

/** A result of another type fails the decision where Zeebe would say so; for all other types it is null. */
function asType(value: unknown, { typeRef }: ExecutableDecision, scope: Scope): unknown {
  const coerced = scope.coercedOrMismatch(value, typeRef);
  if (coerced !== MISMATCH) return coerced;
  const isChecked = typeRef !== undefined && CHECKED.has(withoutPrefix(typeRef)) && !findType(typeRef, scope.model);
  if (!isChecked) return null;
  throw new DecisionFailed(`the result ${JSON.stringify(toJson(value))} is no ${typeRef}`);
}
