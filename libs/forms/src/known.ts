import type { FormContext } from './form-definition';

/** What is known beforehand at a path like `person.name`; undefined when nothing is. An address is one line of text. */
export function knownAt({ prefill }: Pick<FormContext, 'prefill'>, path: string): unknown {
  const found = path.split('.').reduce<unknown>((at, name) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    return (at as Record<string, unknown>)[name];
  }, prefill);
  return path.endsWith('.address') ? addressLine(found) : found;
}

/** `c/o Karin Berg, Provgatan 1, 641 00 Exempelköping`, without what is not known. */
function addressLine(address: unknown): unknown {
  if (typeof address !== 'object' || address === null) return address;
  const { careOf, street, postalCode, city } = address as Record<string, unknown>;
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [typeof careOf === 'string' && careOf ? `c/o ${careOf}` : '', street, town].filter(Boolean).join(', ') || null;
}
