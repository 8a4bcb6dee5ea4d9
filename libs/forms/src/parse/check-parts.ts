import type { Violation } from '@farled/kernel';
import type { Component, FormDefinition } from '../form-definition';
import { partsOf } from '../parts';

/** What is wrong with the parts of a form that others fill in, and with the questions that invite them. */
export function checkParts(form: FormDefinition): Violation[] {
  const parts = partsOf(form);
  return form.components.flatMap((component, i) => {
    const at = `/components/${i}`;
    const { part, page } = component.properties ?? {};
    const isPage = component.type === 'group' && page !== undefined;
    return [
      ...(part !== undefined && !isPage ? [{ path: `${at}/properties/part`, code: 'form.part-place' }] : []),
      ...checkNames(component, at, parts),
      ...inside(component, at, (inner, path) => [
        ...(inner.properties?.part === undefined ? [] : [{ path: `${path}/properties/part`, code: 'form.part-place' }]),
        ...checkNames(inner, path, parts),
        ...(part !== undefined && isOutOfPlace(inner) ? [{ path, code: 'form.part-content' }] : []),
      ]),
    ];
  });
}

type Check = (component: Component, path: string) => Violation[];

const inside = ({ components = [] }: Component, at: string, check: Check): Violation[] =>
  components.flatMap((inner, i) => {
    const path = `${at}/components/${i}`;
    return [...check(inner, path), ...inside(inner, path, check)];
  });

/** Who is invited must be named by number, to a part that is there; the same for whom something is shared with. */
function checkNames({ type, properties = {} }: Component, path: string, parts: readonly string[]): Violation[] {
  const { invites, sharedWith, format } = properties;
  const isNamed = type === 'textfield' && format === 'personal-number' && parts.includes(invites ?? '');
  const wrong = (name: string, is: boolean) =>
    is ? [{ path: `${path}/properties/${name}`, code: `form.${name === 'invites' ? 'invites' : 'shared-with'}` }] : [];
  return [
    ...wrong('invites', invites !== undefined && !isNamed),
    ...wrong('sharedWith', sharedWith !== undefined && !parts.includes(sharedWith)),
  ];
}

/** Nothing is known beforehand of the one who fills in a part, she invites nobody, and she sends no files. */
const isOutOfPlace = ({ type, properties = {} }: Component): boolean =>
  type === 'filepicker' ||
  [properties.prefill, properties.optionsFrom, properties.invites, properties.sharedWith].some(
    (one) => one !== undefined,
  ) ||
  properties.format === 'personal-number';
