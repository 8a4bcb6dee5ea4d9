import { type Answers, type Component, type FormDefinition, isList } from '../form-definition';
import { rowsIn } from '../rows';
import { scopeComponents } from '../walk';
import type { FieldFormat } from './formats';

/** The answers to fields of one format, wherever they stand. */
export function textsOfFormat(form: FormDefinition, answers: Answers, format: FieldFormat): string[] {
  const found: string[] = [];
  replaceTexts(form, answers, format, (text) => {
    found.push(text);
    return text;
  });
  return found;
}

/** The answers with those to fields of one format replaced. */
export const replaceTexts = (
  form: FormDefinition,
  answers: Answers,
  format: FieldFormat,
  replace: (text: string) => string,
): Answers => inScope(form.components, answers, format, replace);

function inScope(
  components: readonly Component[],
  answers: Answers,
  format: FieldFormat,
  replace: (text: string) => string,
): Answers {
  const replaced = scopeComponents(components).flatMap((component): (readonly [string, unknown])[] => {
    const key = component.path ?? component.key ?? '';
    const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
    if (isList(component) && Array.isArray(value)) {
      return [[key, rowsIn(value).map((row) => inScope(component.components ?? [], row, format, replace))]];
    }
    const isWanted = component.properties?.format === format && typeof value === 'string';
    return isWanted ? [[key, replace(value)]] : [];
  });
  return { ...answers, ...Object.fromEntries(replaced) };
}
