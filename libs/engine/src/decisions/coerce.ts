import {
  conforms,
  FeelDate,
  FeelDateTime,
  FeelFunction,
  FeelTime,
  parseDate,
  parseDateTime,
  parseDuration,
  parseTime,
} from '@farled/feel';
import { withoutPrefix } from './feel-types';
import type { ExecutableDecisions, ItemType } from './model';

/** What a value is when it is not of the type that was wanted. */
export const MISMATCH = Symbol('mismatch');

/** How a value is held against types: in which model, what its constraints say, and whether texts are read as dates. */
export interface TypeCheck {
  readonly model: ExecutableDecisions;
  readonly passes: (tests: string, value: unknown, model: ExecutableDecisions) => boolean;
  readonly readsTexts: boolean;
}

/** The value as a type wants it (DMN 1.5, 10.3.2.9.4), or MISMATCH; null is of every type. */
export function coerce(value: unknown, typeRef: string | undefined, check: TypeCheck): unknown {
  if (value === null || value === undefined || typeRef === undefined) return value ?? null;
  const found = findType(typeRef, check.model);
  return found ? coerceToItem(value, found.type, { ...check, model: found.model }) : toBuiltIn(value, typeRef, check);
}

/** The definition behind a name, here or in an imported model. */
export function findType(
  typeRef: string,
  model: ExecutableDecisions,
): { readonly type: ItemType; readonly model: ExecutableDecisions } | undefined {
  const own = model.types.find(({ name }) => name === typeRef || name === withoutPrefix(typeRef));
  if (own) return { type: own, model };
  for (const { alias, model: other } of model.imports) {
    if (other && typeRef.startsWith(`${alias}.`)) return findType(typeRef.slice(alias.length + 1), other);
  }
  return undefined;
}

function coerceToItem(value: unknown, type: ItemType, check: TypeCheck): unknown {
  const coerced = type.isCollection ? coerceToList(value, type, check) : coerceToOne(value, type, check);
  if (coerced === MISMATCH || type.constraint === undefined) return coerced;
  return check.passes(type.constraint, coerced, check.model) ? coerced : MISMATCH;
}

/** A value alone stands for a list of it. */
function coerceToList(value: unknown, type: ItemType, check: TypeCheck): unknown {
  const items = (Array.isArray(value) ? value : [value]).map((item) =>
    item === null ? null : coerceToPlain(item, type, check),
  );
  return items.includes(MISMATCH) ? MISMATCH : items;
}

/** A list of one stands for its item. */
function coerceToOne(value: unknown, type: ItemType, check: TypeCheck): unknown {
  const coerced = coerceToPlain(value, type, check);
  if (coerced !== MISMATCH || !Array.isArray(value) || value.length !== 1) return coerced;
  return coerceToPlain(value[0], type, check);
}

function coerceToPlain(value: unknown, type: ItemType, check: TypeCheck): unknown {
  const coerced = coerceToShape(value, type, check);
  if (coerced === MISMATCH || coerced === null || type.allowed === undefined) return coerced;
  return check.passes(type.allowed, coerced, check.model) ? coerced : MISMATCH;
}

function coerceToShape(value: unknown, type: ItemType, check: TypeCheck): unknown {
  if (type.isFunction) return value instanceof FeelFunction ? value : MISMATCH;
  if (type.base !== undefined) return coerce(value, type.base, check);
  return type.components.length === 0 ? value : coerceMembers(value, type, check);
}

/** Every component has to be there; what is there beside them stays. */
function coerceMembers(value: unknown, type: ItemType, check: TypeCheck): unknown {
  if (!conforms(value, { name: 'context' })) return MISMATCH;
  const context = value as Readonly<Record<string, unknown>>;
  if (!type.components.every(({ name }) => Object.hasOwn(context, name))) return MISMATCH;
  const members = type.components.map((component) => {
    const member = context[component.name];
    return [component.name, member === null ? null : coerceToItem(member, component, check)] as const;
  });
  return members.some(([, member]) => member === MISMATCH) ? MISMATCH : { ...context, ...Object.fromEntries(members) };
}

const TEXT_READERS: Readonly<Record<string, (text: string) => unknown>> = {
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  dateTime: parseDateTime,
  'days and time duration': parseDuration,
  dayTimeDuration: parseDuration,
  'years and months duration': parseDuration,
  yearMonthDuration: parseDuration,
};

const BUILT_IN = new Set([...Object.keys(TEXT_READERS), 'string', 'number', 'boolean', 'context', 'list', 'function']);

function toBuiltIn(value: unknown, typeRef: string, check: TypeCheck): unknown {
  const name = withoutPrefix(typeRef);
  // Types that nobody defined, like `integer` of older modelers, say nothing.
  if (!BUILT_IN.has(name)) return value;
  const read = check.readsTexts ? readText(value, name) : value;
  if (conforms(read, { name })) return read;
  const list = Array.isArray(read) ? read : undefined;
  if (list) return list.length === 1 && !Array.isArray(list[0]) ? toBuiltIn(list[0], typeRef, check) : MISMATCH;
  return converted(read, name);
}

const readText = (value: unknown, type: string): unknown =>
  typeof value === 'string' ? (TEXT_READERS[type]?.(value) ?? value) : value;

/** A value alone is a list of it, and a day its midnight. */
function converted(value: unknown, name: string): unknown {
  if (name === 'list') return [value];
  const midnight = value instanceof FeelDate ? midnightOf(value) : undefined;
  return conforms(midnight, { name }) ? midnight : MISMATCH;
}

const midnightOf = (date: FeelDate): FeelDateTime | undefined => {
  const midnight = FeelTime.of(0, 0, 0, { offset: 0 });
  return midnight && new FeelDateTime(date, midnight);
};
