import { type Answers, type Component, type FormDefinition, isList } from './form-definition';
import { rowsIn } from './rows';
import { isFileAnswer } from './validate/check-files';
import { scopeComponents } from './walk';

/** A file that an answer points to, and the question that it answers. */
interface MentionedFile {
  readonly field: string;
  readonly id: string;
}

/** The files that the answers of a form point to, whether or not their questions are shown. */
export const filesIn = (form: FormDefinition, answers: Answers): MentionedFile[] =>
  filesOf(form.components, answers, '');

const filesOf = (components: readonly Component[], answers: Answers, prefix: string): MentionedFile[] =>
  scopeComponents(components).flatMap((component) => {
    if (isList(component)) return inRows(component, answers, `${prefix}${component.path}`);
    if (component.type !== 'filepicker' || component.key === undefined) return [];
    const value = Object.hasOwn(answers, component.key) ? answers[component.key] : undefined;
    const field = `${prefix}${component.key}`;
    return Array.isArray(value) ? value.filter(isFileAnswer).map(({ id }) => ({ field, id })) : [];
  });

const inRows = ({ path, components = [] }: Component & { path: string }, answers: Answers, at: string) =>
  rowsIn(Object.hasOwn(answers, path) ? answers[path] : undefined).flatMap((row, i) =>
    filesOf(components, row, `${at}.${i}.`),
  );
