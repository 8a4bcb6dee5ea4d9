import { findText, type Language } from '../i18n/texts';

/** What the audit log names by code, in words and each once; a variable of a process has no word but its name. */
export const fieldWords = (fields: readonly string[], language: Language): string[] => [
  ...new Set(
    fields.map((name) => findText(`log.field.${name}`, language) ?? findText('log.field', language, { name }) ?? name),
  ),
];
