import { type Language, LOCALES } from '@farled/kernel';
import { type Component, type FormContext, type FormDefinition, isField, isList } from './form-definition';
import { type FormState, stateOf } from './form-state';
import { formatted } from './formats/formats';
import { pagesOf } from './pages';
import { isPlace, placeText } from './place/place';
import { shown } from './shown';
import { isFileAnswer } from './validate/check-files';
import { toVisibleField, type VisibleField } from './visible-field';
import { rowTitle } from './visible-list';

export interface SummaryRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Where the answer stands in a row of a list; `label` holds both. */
  readonly part?: { readonly title: string; readonly label: string };
}

export interface SummaryPage {
  readonly id: string;
  readonly title: string;
  readonly rows: SummaryRow[];
}

/** Everything that is asked and known, as words to print, read and sign. */
export function summarise(form: FormDefinition, context: FormContext): SummaryPage[] {
  const state = stateOf(form, context);
  return pagesOf(form, state)
    .map(({ id, title, components }) => ({
      id,
      title,
      rows: rowsOf(components, state),
    }))
    .filter((page) => page.rows.length > 0);
}

const rowsOf = (components: readonly Component[], state: FormState): SummaryRow[] =>
  components.flatMap((component) => {
    if (isList(component)) return listRows(component, state);
    return isField(component) ? [rowOf(component, state)] : [];
  });

function rowOf(component: Component, state: FormState): SummaryRow {
  const field = toVisibleField(component, state);
  return { key: field.key, label: field.label, value: valueText(field, state.valueOf(component), state.context) };
}

/** The answers of each row, named by the row that they stand in. */
function listRows(list: Component, state: FormState): SummaryRow[] {
  const { key, label, itemLabel } = toVisibleField(list, state);
  const { language } = state.context;
  const rows = state.rowsOf(list);
  if (rows.length === 0) return [{ key, label, value: WORDS[language].nothing }];
  return rows.flatMap((row, i) => {
    const title = rowTitle(itemLabel, i, language);
    const answers = rowsOf(shown(list.components ?? [], row), row);
    return answers.map((answer) => ({
      ...answer,
      label: `${title}: ${answer.label}`,
      part: { title, label: answer.label },
    }));
  });
}

const WORDS = {
  sv: { yes: 'Ja', no: 'Nej', none: 'Inte ifyllt', nothing: 'Inget tillagt' },
  en: { yes: 'Yes', no: 'No', none: 'Not answered', nothing: 'Nothing added' },
} as const;
function valueText(field: VisibleField, value: unknown, { language }: FormContext): string {
  const words = WORDS[language];
  if (field.type === 'checkbox') return value === true ? words.yes : words.no;
  const texts = (Array.isArray(value) ? value : [value]).map((one: unknown) => textOf(field, one, language));
  const text = texts.filter((one) => one.trim() !== '').join(', ');
  return text === '' ? words.none : text;
}

function textOf(field: VisibleField, value: unknown, language: Language): string {
  const { tag } = LOCALES[language];
  if (isFileAnswer(value)) return value.name;
  if (field.map) return isPlace(value) ? placeText(value, tag) : '';
  if (typeof value === 'number') return withUnit(field, new Intl.NumberFormat(tag).format(value));
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? wordText(field, value, language) : '';
}

function wordText(field: VisibleField, value: string, language: Language): string {
  if (field.type === 'datetime') return dateText(value, language);
  if (field.format) return formatted(field.format, value);
  return field.options?.find((option) => option.value === value)?.label ?? value;
}

const withUnit = ({ prefix, suffix }: VisibleField, text: string): string =>
  [prefix, text, suffix].filter(Boolean).join(' ');

/** `2026-03-01` as `1 mars 2026`; what is no date stays as it was written. */
function dateText(value: string, language: Language): string {
  const [day = '', time] = value.split('T');
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return value;
  const text = new Intl.DateTimeFormat(LOCALES[language].tag, { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
  if (time === undefined) return text;
  return language === 'sv' ? `${text} kl. ${time.replace(':', '.')}` : `${text}, ${time}`;
}
