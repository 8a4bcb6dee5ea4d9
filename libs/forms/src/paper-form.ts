import type { Language } from '@farled/kernel';
import { type Component, type FormContext, type FormDefinition, isField, isList } from './form-definition';
import { type FormState, stateOf } from './form-state';
import { toVisibleField } from './visible-field';

/** What stands on a form on paper. */
export type PaperField = PaperWords | PaperQuestion;

interface PaperWords {
  readonly kind: 'heading' | 'text';
  readonly text: string;
}

/** What one fills in by pen: a line or several to write on, boxes to tick, a file to enclose. */
export type PaperQuestion =
  | (Question & { readonly kind: 'lines'; readonly lines: number })
  | (Question & { readonly kind: 'boxes'; readonly options: readonly string[]; readonly several: boolean })
  | (Question & { readonly kind: 'enclose' });

interface Question {
  readonly label: string;
  readonly hint?: string;
  /** Left out by those whom it does not concern. */
  readonly isConditional: boolean;
  readonly isRequired: boolean;
}

export interface PaperPage {
  readonly title: string;
  readonly fields: readonly PaperField[];
}

/** Who applies and how to reach her: every form on paper asks for that first. */
const AT_THE_TOP = /^(person\.(name|address\.)|contact\.(email|phone))/;
const TEXTAREA_LINES = 5;
const MOST_ROWS = 3;
const USUAL_ROWS = 2;

/**
 * The same form to be filled in by pen: every question once, also those that depend on an answer; only what depends on
 * what the municipality knows beforehand is left out, because paper knows nothing.
 */
export function paperForm(form: FormDefinition, language: Language, now: Date): PaperPage[] {
  const context: FormContext = { answers: {}, prefill: {}, language, now };
  const state = stateOf(form, context);
  return form.components
    .map((component) => ({ title: titleOf(component, state), fields: fieldsOf([component], state) }))
    .filter(({ fields }) => fields.length > 0);
}

const titleOf = (component: Component, state: FormState): string =>
  component.type === 'group' ? toVisibleField(component, state).label : '';

function fieldsOf(components: readonly Component[], state: FormState): PaperField[] {
  return components.flatMap((component) => {
    const { hide = '' } = component.conditional ?? {};
    if (hide.includes('prefill.') && state.isHidden(component)) return [];
    if (AT_THE_TOP.test(component.properties?.prefill ?? '')) return [];
    return fieldOf(component, state, hide !== '');
  });
}

function fieldOf(component: Component, state: FormState, isConditional: boolean): PaperField[] {
  if (component.type === 'group') return groupOf(component, state, isConditional);
  if (isList(component)) return listOf(component, state, isConditional);
  if (component.type === 'text') return textOf(component, state);
  return isField(component) ? [questionOf(component, state, isConditional)] : [];
}

function groupOf(group: Component, state: FormState, isConditional: boolean): PaperField[] {
  const fields = fieldsOf(group.components ?? [], state).map((field) =>
    isConditional && 'isConditional' in field ? { ...field, isConditional } : field,
  );
  const { label } = toVisibleField(group, state);
  const isPage = group.properties?.page !== undefined;
  return isPage || !label || fields.length === 0 ? fields : [{ kind: 'heading', text: label }, ...fields];
}

/** So many rows as people usually need; the rest goes on a paper of their own. */
function listOf(list: Component, state: FormState, isConditional: boolean): PaperField[] {
  const { label, itemLabel, maxRows = MOST_ROWS } = toVisibleField(list, state);
  const rows = Math.min(maxRows, MOST_ROWS, Math.max(USUAL_ROWS, list.properties?.minRows ?? 0));
  const fields = fieldsOf(list.components ?? [], state);
  return [
    { kind: 'heading', text: label },
    ...Array.from({ length: rows }, (_, row): PaperField[] => [
      { kind: 'heading', text: `${itemLabel ?? label} ${row + 1}` },
      ...fields.map((field) =>
        'isConditional' in field ? { ...field, isConditional: isConditional || row > 0 || field.isConditional } : field,
      ),
    ]).flat(),
  ];
}

function textOf(component: Component, state: FormState): PaperField[] {
  const { text = '' } = toVisibleField(component, state);
  const plain = text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+\s*|[*_`]/gm, '')
    .trim();
  return plain ? [{ kind: 'text', text: plain }] : [];
}

function questionOf(component: Component, state: FormState, isConditional: boolean): PaperField {
  const { label, description, hint = description, options = [], type } = toVisibleField(component, state);
  const question = { label, ...(hint && { hint }), isConditional, isRequired: component.validate?.required === true };
  if (type === 'checkbox') return { ...question, kind: 'boxes', options: [label], several: true };
  if (type === 'filepicker') return { ...question, kind: 'enclose' };
  if (options.length > 0)
    return {
      ...question,
      kind: 'boxes',
      options: options.map((option) => option.label),
      several: type === 'checklist' || type === 'taglist',
    };
  return { ...question, kind: 'lines', lines: type === 'textarea' ? TEXTAREA_LINES : 1 };
}
