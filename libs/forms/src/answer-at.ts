import type { Answers } from './form-definition';
import { isRow } from './rows';

/** The answer at a path: a key, or in a row of a list `children.0.name`. */
export function answerAt(answers: Answers, path: string): unknown {
  const [key = '', number, ...rest] = path.split('.');
  const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
  if (number === undefined) return value;
  const row: unknown = Array.isArray(value) ? value[Number(number)] : undefined;
  return isRow(row) ? answerAt(row, rest.join('.')) : undefined;
}

/** The answers with another one at a path; a row that is not there any more is left alone. */
export function withAnswer(answers: Answers, path: string, value: unknown): Answers {
  const [key = '', number, ...rest] = path.split('.');
  if (number === undefined) return { ...answers, [key]: value };
  const rows: unknown = answers[key];
  const row: unknown = Array.isArray(rows) ? rows[Number(number)] : undefined;
  if (!Array.isArray(rows) || !isRow(row)) return answers;
  return { ...answers, [key]: rows.with(Number(number), withAnswer(row, rest.join('.'), value)) };
}
