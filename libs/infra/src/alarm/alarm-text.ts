import { findText, type Language } from '../i18n/texts';

/**
 * What an alarm means and what to do, by its code `alarm.<code>`; a family of codes, such as `outbox.`, may have one text
 * for all. Undefined when nobody has written any.
 */
export const findAlarmText = (
  code: string,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): string | undefined =>
  findText(`alarm.${code}`, language, params) ?? findText(`alarm.${code.split('.', 1)[0]}`, language, params);

/** The same, or the code itself. */
export const alarmText = (code: string, language: Language, params: Readonly<Record<string, string>> = {}): string =>
  findAlarmText(code, language, params) ?? code;
