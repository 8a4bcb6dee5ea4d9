import type { FormDefinition } from '../form-definition';
import { allComponents } from '../walk';
import { PREFILL_KEYS, prefillKey } from './prefill-keys';

const READ_IN_FEEL = /\bprefill((?:\.[A-Za-z]\w*)+)/g;

/** The keys of the closed list that a form needs: nothing else is fetched for it. */
export function prefillKeysOf(form: FormDefinition): string[] {
  const components = allComponents(form.components);
  const declared = components.flatMap(({ properties }) => [properties?.prefill ?? [], properties?.optionsFrom ?? []]);
  const read = [...JSON.stringify(components).matchAll(READ_IN_FEEL)].map((match) => (match[1] ?? '').slice(1));
  const asked = [...new Set([...declared.flat(), ...read])];
  return Object.keys(PREFILL_KEYS).filter((key) => asked.some((path) => reads(path, key)));
}

/** A path is a key, or for a rule that reads a part of one, the key it is a part of. */
const reads = (path: string, key: string): boolean =>
  path === key || (prefillKey(path) === undefined && path.startsWith(`${key}.`));
