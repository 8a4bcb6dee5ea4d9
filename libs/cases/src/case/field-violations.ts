import { type FormContext, type FormDefinition, namedFields, pages, validateAnswers } from '@farled/forms';
import type { Violation } from '@farled/kernel';

/** What is wrong with the answers of a form, each fault with the label of its field. */
export function fieldViolations(form: FormDefinition, context: FormContext): Violation[] {
  const fields = pages(form, context).flatMap((page) => namedFields(page.fields));
  const labels = new Map(fields.map(({ field, name }) => [field.key, name]));
  return validateAnswers(form, context).map(({ key, code, params }) => ({
    path: key,
    code,
    params: { ...params, label: labels.get(key) ?? key },
  }));
}
