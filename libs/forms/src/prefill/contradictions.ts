import { type Component, type FormContext, type FormDefinition, isField } from '../form-definition';
import { type FormState, stateOf } from '../form-state';
import { knownAt } from '../known';
import { pagesOf } from '../pages';
import { toVisibleField } from '../visible-field';
import { type PrefillSourceName, prefillKey } from './prefill-keys';

/** An answer that says something else than the register did. */
export interface Contradiction {
  readonly field: string;
  readonly key: string;
  readonly label: string;
  readonly answer: string;
  readonly known: string;
  readonly source: PrefillSourceName;
}

/** The person's own word is what the contact register holds: a new one is no contradiction. */
const OWN_WORD: readonly PrefillSourceName[] = ['contact-register'];

/** Where the answers of an application contradict the registers that it was filled in from. */
export function contradictions(form: FormDefinition, context: FormContext): Contradiction[] {
  const state = stateOf(form, context);
  const fields = pagesOf(form, state).flatMap(({ components }) => components);
  return fields.flatMap((component) => contradiction(component, state));
}

function contradiction(component: Component, state: FormState): Contradiction[] {
  const key = component.properties?.prefill;
  const declared = key === undefined ? undefined : prefillKey(key);
  if (!key || !declared || !isField(component) || OWN_WORD.includes(declared.source)) return [];
  if (state.isReadonly(component)) return [];
  const [answer, known] = [wordsOf(state.valueOf(component)), wordsOf(knownAt(state.context, key))];
  if (known === '' || isSameText(answer, known)) return [];
  const { label } = toVisibleField(component, state);
  return [{ field: component.key, key, label, answer, known, source: declared.source }];
}

const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Registers write in capitals and leave out spaces; that is no difference in what is said. */
export const isSameText = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (text: string): string => text.toLocaleLowerCase('sv').replace(/[\s,.-]+/g, '');
