import { compileFeel, toJson } from '@farled/feel';
import { type Json, type JsonObject, Rejected } from '@farled/kernel';
import type { ProcessVariable, ServiceDefinition, VariableType } from './service-definition';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const IS: Readonly<Record<VariableType, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && DAY.test(value),
  list: (value) => Array.isArray(value),
};

/**
 * The variables that a process begins with, from the signed answers by the mapping of service.yaml. Only declared
 * variables of the declared type pass: names and numbers of persons stay out of the engine.
 */
export function processInput(
  service: ServiceDefinition,
  answers: Readonly<Record<string, unknown>>,
  now: Date,
): JsonObject {
  const { input, variables } = service.process;
  const result: JsonObject = {};
  for (const [name, expression] of Object.entries(input)) {
    const value = evaluate(expression, answers, now);
    if (value === null) continue;
    const declared = variables.find((variable) => variable.name === name);
    if (!declared || !fits(declared, value)) throw new Rejected('catalogue.input', 'invalid', { variable: name });
    result[name] = value;
  }
  return result;
}

/** True when the value may stand in the variable. */
export const fits = ({ type, values }: ProcessVariable, value: Json): boolean =>
  IS[type](value) && (!values || (typeof value === 'string' && values.includes(value)));

function evaluate(expression: string, answers: Readonly<Record<string, unknown>>, now: Date): Json {
  const { value } = compileFeel(expression.slice(1)).evaluate((name) => answers[name], { now });
  return toJson(value) ?? null;
}
