import type { TypeNode } from '../syntax/ast';
import { FeelFunction } from './feel-function';
import { FeelRange } from './feel-range';
import { entryOf, isContext, typeOf } from './types';

const ALIASES: Readonly<Record<string, string>> = {
  dayTimeDuration: 'days and time duration',
  yearMonthDuration: 'years and months duration',
  dateTime: 'date and time',
  Null: 'null',
};

/** Whether a value is of a type (`instance of`, parameters of functions); null is of the type `null` alone. */
export function conforms(value: unknown, type: TypeNode): boolean {
  const own = typeOf(value);
  if (type.name === 'Any') return own !== 'null';
  if ((ALIASES[type.name] ?? type.name) !== own) return false;
  return conformsToParts(value, type);
}

function conformsToParts(value: unknown, type: TypeNode): boolean {
  if (Array.isArray(value)) return type.of === undefined || value.every((item) => conformsInside(item, type.of));
  if (value instanceof FeelFunction) return conformsToArity(value, type);
  if (value instanceof FeelRange) return conformsInside(value.start, type.of) && conformsInside(value.end, type.of);
  return !isContext(value) || conformsToMembers(value, type.members ?? {});
}

const conformsToArity = ({ parameters }: FeelFunction, type: TypeNode): boolean =>
  type.parameters === undefined || type.parameters.length === parameters.length;

const conformsToMembers = (value: Record<string, unknown>, members: Readonly<Record<string, TypeNode>>): boolean =>
  Object.entries(members).every(
    ([key, type]) => Object.hasOwn(value, key) && conformsInside(entryOf(value, key), type),
  );

/** Inside lists, contexts and ranges null may stand for any value. */
const conformsInside = (value: unknown, type: TypeNode | undefined): boolean =>
  type === undefined || value === null || value === undefined || conforms(value, type);
