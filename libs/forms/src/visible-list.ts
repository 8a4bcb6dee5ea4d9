import type { Language } from '@farled/kernel';
import { type Component, isList } from './form-definition';
import type { FormState } from './form-state';
import { shown } from './shown';
import { toVisibleField, type VisibleField, type VisibleRow } from './visible-field';

const ITEM = { sv: 'Rad', en: 'Row' } as const;

/** The components of a page or a row as they are to be shown, lists with their rows. */
export const visibleFields = (components: readonly Component[], state: FormState, place: string): VisibleField[] =>
  components.map((component, i) => {
    const field = toVisibleField(component, state, `${place}-${i}`);
    return isList(component) ? { ...field, rows: visibleRows(component, field, state) } : field;
  });

function visibleRows(list: Component, { key, itemLabel }: VisibleField, state: FormState): VisibleRow[] {
  return state.rowsOf(list).map((row, i) => ({
    title: rowTitle(itemLabel, i, state.context.language),
    fields: visibleFields(shown(list.components ?? [], row), row, `${key}-${i}`),
  }));
}

/** What a row is called: "Barn 2". */
export const rowTitle = (item: string | undefined, i: number, language: Language): string =>
  `${item ?? ITEM[language]} ${i + 1}`;

/** A field with the label that names it among all: "Barn 2: Namn". */
interface NamedField {
  readonly field: VisibleField;
  readonly name: string;
  /** The row that it stands in. */
  readonly row?: string;
}

/** All fields of a page, those in rows of lists after their list. */
export const namedFields = (fields: readonly VisibleField[], row?: string): NamedField[] =>
  fields.flatMap((field) => [
    { field, name: row === undefined ? field.label : `${row}: ${field.label}`, ...(row !== undefined && { row }) },
    ...(field.rows ?? []).flatMap(({ title, fields: inner }) => namedFields(inner, title)),
  ]);
