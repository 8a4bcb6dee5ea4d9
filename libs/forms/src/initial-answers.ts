import {
  type Answers,
  type Component,
  type FormContext,
  type FormDefinition,
  isField,
  isList,
} from './form-definition';
import { knownAt } from './known';
import { rowLimits } from './rows';
import { scopeComponents } from './walk';

/** What the fields hold before anybody has answered: what is known beforehand, or the default of the form. */
export const initialAnswers = (form: FormDefinition, context: FormContext): Answers =>
  answersOf(form.components, context);

/** What a new row of a dynamic list holds. */
export const newRow = (list: Component, context: FormContext): Answers => answersOf(list.components ?? [], context);

function answersOf(components: readonly Component[], context: FormContext): Answers {
  const entries = scopeComponents(components).flatMap((component) => {
    if (isList(component)) return [[component.path, firstRows(component, context)] as const];
    return isField(component) ? [[component.key, firstAnswer(component, context)] as const] : [];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}

function firstAnswer({ properties = {}, defaultValue }: Component, context: FormContext): unknown {
  const known = properties.prefill === undefined ? undefined : knownAt(context, properties.prefill);
  return properties.readonlyPrefill === true ? undefined : (known ?? defaultValue);
}

/** As many rows as the form begins with (form-js: one when it does not say). */
function firstRows(list: Component, context: FormContext): Answers[] {
  const { minRows, maxRows } = rowLimits(list);
  const count = Math.min(Math.max(list.defaultRepetitions ?? 1, minRows), maxRows);
  return Array.from({ length: count }, () => newRow(list, context));
}
