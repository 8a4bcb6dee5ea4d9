import { type Answers, type Component, type FormContext, type FormDefinition, isField } from './form-definition';
import { FormState } from './form-state';
import { pagesOf } from './pages';
import { isFileAnswer } from './validate/check-files';
import { allComponents } from './walk';

/**
 * The answers that count: those to fields that are shown and asked for, and what the form computes. Whatever else was
 * sent is left out, so that nobody signs or files what nobody saw.
 */
export function stripHidden(form: FormDefinition, context: FormContext): Answers {
  const state = new FormState(form, context);
  const shown = pagesOf(form, state).flatMap(({ components }) => components);
  const asked = shown.filter((component) => isField(component) && !state.isReadonly(component));
  return Object.fromEntries([
    ...asked.flatMap((component) => entryOf(component, state.valueOf(component))),
    ...computed(form, state),
  ]);
}

function entryOf({ key, type }: Component, value: unknown): (readonly [string, unknown])[] {
  if (key === undefined || value === undefined || value === null) return [];
  return [[key, type === 'filepicker' ? plainFiles(value) : value]];
}

const plainFiles = (value: unknown): unknown =>
  Array.isArray(value) ? value.filter(isFileAnswer).map(({ id, name }) => ({ id, name })) : [];

const computed = (form: FormDefinition, state: FormState): (readonly [string, unknown])[] =>
  allComponents(form.components)
    .filter((component) => component.type === 'expression' && !state.isHidden(component))
    .flatMap(({ key }) => (key === undefined ? [] : [[key, state.computed(key)] as const]));
