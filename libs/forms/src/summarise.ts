import { type Component, type FormContext, type FormDefinition, type FormLanguage, isField } from './form-definition';
import { FormState } from './form-state';
import { pagesOf } from './pages';
import { isFileAnswer } from './validate/check-files';
import { toVisibleField, type VisibleField } from './visible-field';

export interface SummaryRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

export interface SummaryPage {
  readonly id: string;
  readonly title: string;
  readonly rows: SummaryRow[];
}

/** Everything that is asked and known, as words to print, read and sign. */
export function summarise(form: FormDefinition, context: FormContext): SummaryPage[] {
  const state = new FormState(form, context);
  return pagesOf(form, state)
    .map(({ id, title, components }) => ({
      id,
      title,
      rows: components.filter(isField).map((component) => rowOf(component, state)),
    }))
    .filter((page) => page.rows.length > 0);
}

function rowOf(component: Component & { readonly key: string }, state: FormState): SummaryRow {
  const field = toVisibleField(component, state);
  return { key: component.key, label: field.label, value: valueText(field, state.valueOf(component), state.context) };
}

const WORDS = {
  sv: { yes: 'Ja', no: 'Nej', none: 'Inte ifyllt' },
  en: { yes: 'Yes', no: 'No', none: 'Not answered' },
} as const;
const LOCALES = { sv: 'sv-SE', en: 'en-GB' } as const;

function valueText(field: VisibleField, value: unknown, { language }: FormContext): string {
  const words = WORDS[language];
  if (field.type === 'checkbox') return value === true ? words.yes : words.no;
  const texts = (Array.isArray(value) ? value : [value]).map((one: unknown) => textOf(field, one, language));
  const text = texts.filter((one) => one.trim() !== '').join(', ');
  return text === '' ? words.none : text;
}

function textOf(field: VisibleField, value: unknown, language: FormLanguage): string {
  if (isFileAnswer(value)) return value.name;
  if (typeof value === 'number') return withUnit(field, new Intl.NumberFormat(LOCALES[language]).format(value));
  if (typeof value !== 'string') return typeof value === 'boolean' ? String(value) : '';
  if (field.type === 'datetime') return dateText(value, language);
  return field.options?.find((option) => option.value === value)?.label ?? value;
}

const withUnit = ({ prefix, suffix }: VisibleField, text: string): string =>
  [prefix, text, suffix].filter(Boolean).join(' ');

/** `2026-03-01` as `1 mars 2026`; what is no date stays as it was written. */
function dateText(value: string, language: FormLanguage): string {
  const [day = '', time] = value.split('T');
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return value;
  const text = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
  return time === undefined ? text : `${text} ${time}`;
}
