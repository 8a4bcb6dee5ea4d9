import type { FormContext } from './form-definition';

/** What is known beforehand at a path like `person.name`; undefined when nothing is. */
export function knownAt({ prefill }: FormContext, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    return (at as Record<string, unknown>)[name];
  }, prefill);
}
