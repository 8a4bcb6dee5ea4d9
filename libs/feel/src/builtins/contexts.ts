import { type Context, contextOf, entryOf, isContext } from '../values/types';
import { type BuiltIns, builtIn } from './built-in';

const putOne = (context: Context, key: string, value: unknown): Context =>
  contextOf([...Object.entries(context), [key, value]]);

/** Functions on contexts. */
export const contexts: BuiltIns = {
  'get value': [
    builtIn('context: context|null, key: string', (context: Context | null, key: string) =>
      context === null ? null : (entryOf(context, key) ?? null),
    ),
    builtIn('context: context|null, keys: list', getPath),
    // The names of DMN's own parameters; those above are Camunda's.
    builtIn('m: context|null, key: string', (m: Context | null, key: string) =>
      m === null ? null : (entryOf(m, key) ?? null),
    ),
  ],
  'get entries': [builtIn('context: context', entriesOf), builtIn('m: context', entriesOf)],
  context: [builtIn('entries: list', fromEntries)],
  'context put': [
    builtIn('context: context, key: string, value: any', putOne),
    builtIn('context: context, keys: list, value: any', putPath),
  ],
  'context merge': [
    builtIn('contexts: list', mergeAll),
    builtIn('...contexts: context', (...all: Context[]) => mergeAll(all)),
  ],
  put: [builtIn('context: context, key: string, value: any', putOne)],
  'put all': [
    builtIn('contexts: list', mergeAll),
    builtIn('...contexts: context', (...all: Context[]) => mergeAll(all)),
  ],
};

function entriesOf(context: Context): Context[] {
  return Object.entries(context).map(([key, value]) =>
    contextOf([
      ['key', key],
      ['value', value],
    ]),
  );
}

function getPath(context: Context | null, keys: readonly unknown[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (typeof key !== 'string' || !isContext(value)) return null;
    return entryOf(value, key) ?? null;
  }, context);
}

function putPath(context: Context, keys: readonly unknown[], value: unknown): Context | undefined {
  const [key, ...rest] = keys;
  if (typeof key !== 'string') return undefined;
  if (rest.length === 0) return putOne(context, key, value);
  const inside = entryOf(context, key) ?? {};
  const put = isContext(inside) ? putPath(inside, rest, value) : undefined;
  return put && putOne(context, key, put);
}

function fromEntries(entries: readonly unknown[]): Context | undefined {
  const pairs: [string, unknown][] = [];
  for (const entry of entries) {
    if (!isContext(entry) || typeof entry.key !== 'string' || !('value' in entry)) return undefined;
    pairs.push([entry.key, entry.value]);
  }
  return new Set(pairs.map(([key]) => key)).size === pairs.length ? contextOf(pairs) : undefined;
}

function mergeAll(all: readonly unknown[]): Context | undefined {
  if (!all.every(isContext)) return undefined;
  return contextOf(all.flatMap((context) => Object.entries(context)));
}
