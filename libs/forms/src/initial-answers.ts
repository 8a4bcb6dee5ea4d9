import { type Answers, type FormContext, type FormDefinition, isField } from './form-definition';
import { knownAt } from './known';
import { allComponents } from './walk';

/** What the fields hold before anybody has answered: what is known beforehand, or the default of the form. */
export function initialAnswers(form: FormDefinition, context: FormContext): Answers {
  const fields = allComponents(form.components).filter(isField);
  const entries = fields.map(({ key, properties = {}, defaultValue }) => {
    const known = properties.prefill === undefined ? undefined : knownAt(context, properties.prefill);
    return [key, properties.readonlyPrefill === true ? undefined : (known ?? defaultValue)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}
