import { findText } from '@farled/infra';
import { LANGUAGES, type Language, Rejected, type Violation } from '@farled/kernel';

/** Something in the files of an e-service that hinders it from being published (error), or should be looked at. */
export interface ServiceProblem {
  readonly file: string;
  readonly elementId?: string;
  readonly severity: 'error' | 'warning';
  readonly message: Record<Language, string>;
  readonly hint: Record<Language, string>;
}

/** A problem whose words are the texts `<code>` and, when there is one, `<code>.hint`. */
export function problem(
  file: string,
  code: string,
  params: Record<string, string | number> = {},
  rest: { elementId?: string; severity?: 'error' | 'warning' } = {},
): ServiceProblem {
  const words = (key: string, fallback: string) => {
    const [sv = '', en = ''] = LANGUAGES.map((language) => findText(key, language, params) ?? fallback);
    return { sv, en };
  };
  return { file, severity: 'error', ...rest, message: words(code, code), hint: words(`${code}.hint`, '') };
}

/** What reading a file has thrown, as problems of that file; anything but `Rejected` is our own fault. */
export function problemsOf(file: string, error: unknown): ServiceProblem[] {
  if (!(error instanceof Rejected)) throw error;
  if (error.violations.length === 0) return [problem(file, error.code, error.params)];
  return error.violations.map((violation) => ofViolation(file, violation));
}

function ofViolation(file: string, { path, code, params }: Violation): ServiceProblem {
  const said = findText(`violation.${code}`, 'sv') ? `violation.${code}` : code;
  const { message, ...rest } = problem(file, said, { path, ...params });
  return { ...rest, message: { sv: `${path}: ${message.sv}`, en: `${path}: ${message.en}` } };
}
