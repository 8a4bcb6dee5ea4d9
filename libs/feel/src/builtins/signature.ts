import { type TypeName, typeOf } from '../values/types';

export interface Parameter {
  readonly name: string;
  readonly isOptional: boolean;
  readonly isVariadic: boolean;
  /** The types it takes; 'any' takes all values, null too. */
  readonly types: readonly (TypeName | 'any')[];
}

/** Reads `string: string, start position: number, length?: number` or `...list: any`; types may be joined by `|`. */
export function parseSignature(signature: string): Parameter[] {
  if (signature === '') return [];
  return signature.split(', ').map((part) => {
    const [, dots, name = '', optional, types = 'any'] = /^(\.\.\.)?([^?:]+)(\?)?: (.+)$/.exec(part) ?? [];
    return {
      name,
      isOptional: optional !== undefined,
      isVariadic: dots !== undefined,
      types: types.split('|') as Parameter['types'],
    };
  });
}

/** The arguments as the parameters want them, or undefined when they do not fit. */
export function accept(parameters: readonly Parameter[], given: readonly unknown[]): unknown[] | undefined {
  const wanted = spread(parameters, given.length);
  if (given.length > wanted.length) return undefined;
  const values = wanted.map((parameter, i) => coerce(parameter, given[i]));
  const fits = wanted.every((parameter, i) => values[i] !== undefined || (parameter.isOptional && isLeftOut(given[i])));
  return fits ? values : undefined;
}

/** One parameter an argument: a variadic one as often as it is used, and not at all when it need not be. */
function spread(parameters: readonly Parameter[], count: number): readonly Parameter[] {
  const last = parameters.at(-1);
  if (!last?.isVariadic) return parameters;
  const before = parameters.slice(0, -1);
  const least = before.length === 0 ? 1 : 0;
  return [...before, ...new Array<Parameter>(Math.max(count - before.length, least)).fill(last)];
}

const isLeftOut = (value: unknown): boolean => value === undefined || value === null;

/** A list of one stands for its item and a value for a list of one (DMN 1.5, 10.3.2.9.4); undefined when it fits neither way. */
function coerce({ types }: Parameter, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (takes(types, value)) return value;
  if (Array.isArray(value) && value.length === 1 && takes(types, value[0])) return value[0];
  return types.includes('list') && value !== null ? [value] : undefined;
}

const takes = (types: Parameter['types'], value: unknown): boolean =>
  types.includes('any') || types.includes(typeOf(value));
