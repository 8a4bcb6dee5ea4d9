import {
  type Component,
  type FieldType,
  type FormContext,
  type FormDefinition,
  isField,
  isList,
} from '../form-definition';
import { type FormState, stateOf } from '../form-state';
import { pagesOf } from '../pages';
import { checkPlace } from '../place/place';
import { shown } from '../shown';
import { toVisibleField, type VisibleField } from '../visible-field';
import { checkChoice, checkChoices } from './check-choice';
import { checkDate } from './check-date';
import { checkFiles } from './check-files';
import { checkNumber } from './check-number';
import { checkRows } from './check-rows';
import { checkText } from './check-text';
import type { Fault, FieldError, FieldErrorCode } from './field-error';

/** Says what is wrong with the answers, on one page or on all; the same in the browser and on the server. */
export function validateAnswers(
  form: FormDefinition,
  context: FormContext,
  { page }: { readonly page?: string } = {},
): FieldError[] {
  const state = stateOf(form, context);
  return pagesOf(form, state)
    .filter(({ id }) => page === undefined || id === page)
    .flatMap(({ components }) => components.flatMap((component) => errorsOf(component, state)));
}

function errorsOf(component: Component, state: FormState): FieldError[] {
  if (isList(component)) return errorsOfList(component, state);
  if (!isField(component) || state.isReadonly(component)) return [];
  const fault = faultOf(state.valueOf(component), component, state);
  return fault ? [{ key: state.pathOf(component.key), ...fault }] : [];
}

/** Too few rows or too many, and what is wrong inside each of them. */
function errorsOfList(list: Component & { path: string }, state: FormState): FieldError[] {
  const fault = checkRows(state.answerAt(list.path), list);
  if (fault?.code === 'max-rows' || fault?.code === 'rows') return [{ key: state.pathOf(list.path), ...fault }];
  const inner = list.components ?? [];
  const inRows = state.rowsOf(list).flatMap((row) => shown(inner, row).flatMap((field) => errorsOf(field, row)));
  return fault ? [{ key: state.pathOf(list.path), ...fault }, ...inRows] : inRows;
}

function faultOf(value: unknown, component: Component & { type: FieldType }, state: FormState): Fault {
  const field = toVisibleField(component, state);
  if (isEmpty(value, field)) return field.required ? { code: MISSING[component.type] ?? 'required' } : undefined;
  return CHECKS[component.type](value, field, component, state);
}

/** Nothing was answered: also blanks, an empty list, and a box that is not ticked where it has to be. */
function isEmpty(value: unknown, { required }: Pick<VisibleField, 'required'>): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return (Array.isArray(value) && value.length === 0) || (value === false && required);
}

const MISSING: Readonly<Partial<Record<FieldType, FieldErrorCode>>> = {
  radio: 'required-choice',
  select: 'required-choice',
  checklist: 'required-choices',
  taglist: 'required-choices',
  checkbox: 'required-checked',
  filepicker: 'required-file',
};

type Check = (value: unknown, field: VisibleField, component: Component, state: FormState) => Fault;

const CHECKS: Readonly<Record<FieldType, Check>> = {
  textfield: (value, field, component, state) =>
    field.map ? checkPlace(value, field.map) : checkText(value, field, wordsOf(component, state)),
  textarea: (value, field, component, state) => checkText(value, field, wordsOf(component, state)),
  number: checkNumber,
  datetime: (value, field, component, state) => checkDate(value, field, component, state.context.now),
  checkbox: (value) => (typeof value === 'boolean' ? undefined : { code: 'choice' }),
  radio: checkChoice,
  select: checkChoice,
  checklist: checkChoices,
  taglist: checkChoices,
  filepicker: checkFiles,
};

/** The rules for words, with their message in the language of the reader. */
function wordsOf({ validate, properties }: Component, state: FormState): Component['validate'] {
  const english = state.context.language === 'en' ? properties?.patternErrorMessageEn : undefined;
  return english === undefined ? validate : { ...validate, patternErrorMessage: english };
}
