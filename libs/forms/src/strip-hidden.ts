import {
  type Answers,
  type Component,
  type FormContext,
  type FormDefinition,
  isField,
  isList,
} from './form-definition';
import { type FormState, stateOf } from './form-state';
import { pagesOf } from './pages';
import { shown } from './shown';
import { isFileAnswer } from './validate/check-files';
import { scopeComponents } from './walk';

/**
 * The answers that count: those to fields that are shown and asked for, and what the form computes. Whatever else was
 * sent is left out, so that nobody signs or files what nobody saw.
 */
export function stripHidden(form: FormDefinition, context: FormContext): Answers {
  const state = stateOf(form, context);
  const components = pagesOf(form, state).flatMap((page) => page.components);
  return answersOf(form.components, components, state);
}

function answersOf(all: readonly Component[], visible: readonly Component[], state: FormState): Answers {
  return Object.fromEntries([...visible.flatMap((component) => entriesOf(component, state)), ...computed(all, state)]);
}

type Entry = readonly [string, unknown];

function entriesOf(component: Component, state: FormState): Entry[] {
  if (isList(component)) return [[component.path, rowsOf(component, state)]];
  return isField(component) && !state.isReadonly(component) ? entryOf(component, state.valueOf(component)) : [];
}

const rowsOf = (list: Component, state: FormState): Answers[] => {
  const inner = list.components ?? [];
  return state.rowsOf(list).map((row) => answersOf(inner, shown(inner, row), row));
};

function entryOf({ key, type }: Component, value: unknown): Entry[] {
  if (key === undefined || value === undefined || value === null) return [];
  return [[key, type === 'filepicker' ? plainFiles(value) : value]];
}

const plainFiles = (value: unknown): unknown =>
  Array.isArray(value) ? value.filter(isFileAnswer).map(({ id, name }) => ({ id, name })) : [];

const computed = (components: readonly Component[], state: FormState): Entry[] =>
  scopeComponents(components)
    .filter((component) => component.type === 'expression' && !state.isHidden(component))
    .flatMap(({ key }) => (key === undefined ? [] : [[key, state.computed(key)] as const]));
