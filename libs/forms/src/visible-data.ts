import type { Language } from '@farled/kernel';
import type { Component, TableColumn } from './form-definition';
import type { FormState } from './form-state';
import { type FileAnswer, isFileAnswer } from './validate/check-files';

/** A table as it is to be read: words in every cell. */
export interface VisibleTable {
  readonly columns: readonly VisibleColumn[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows are shown at a time. */
  readonly pageSize?: number;
}

interface VisibleColumn {
  readonly key: string;
  readonly label: string;
  readonly isNumber: boolean;
}

/** The table that a component shows of what was answered or computed. */
export function tableOf(component: Component, state: FormState): VisibleTable {
  const { language } = state.context;
  const data = listAt(component, state).filter(isObject);
  const columns = columnsOf(component, state).map(({ key, label }) => ({
    key,
    label: (language === 'en' ? component.properties?.columnsEn?.[key] : undefined) ?? label,
    isNumber: data.length > 0 && data.every((row) => typeof row[key] === 'number'),
  }));
  const rows = data.map((row) => columns.map(({ key }) => cellText(row[key], language)));
  return { columns, rows, ...(component.rowCount !== undefined && { pageSize: component.rowCount }) };
}

/** The documents that a preview names: answers of file questions, or lists of such. */
export const documentsOf = (component: Component, state: FormState): FileAnswer[] =>
  listAt(component, state).flat().filter(isFileAnswer);

function columnsOf({ columns, columnsExpression }: Component, state: FormState): readonly TableColumn[] {
  if (!columnsExpression?.startsWith('=')) return columns ?? [];
  const found = state.evaluate(columnsExpression.slice(1));
  return Array.isArray(found) ? found.filter(isColumn) : [];
}

function listAt({ dataSource = '' }: Component, state: FormState): unknown[] {
  const found = state.evaluate(dataSource.replace(/^=/, ''));
  return Array.isArray(found) ? found : [];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isColumn = (value: unknown): value is TableColumn =>
  isObject(value) && typeof value.key === 'string' && typeof value.label === 'string';

const WORDS = { sv: { true: 'Ja', false: 'Nej' }, en: { true: 'Yes', false: 'No' } } as const;
/** Made once: making one costs more than writing a thousand numbers with it. */
const NUMBERS = { sv: new Intl.NumberFormat('sv-SE'), en: new Intl.NumberFormat('en-GB') } as const;

function cellText(value: unknown, language: Language): string {
  if (typeof value === 'number') return NUMBERS[language].format(value);
  if (typeof value === 'boolean') return WORDS[language][`${value}`];
  if (Array.isArray(value)) return value.map((one) => cellText(one, language)).join(', ');
  return typeof value === 'string' ? value : '';
}
