import type { Language } from '@farled/infra';
import type { CalendarDay } from '@farled/kernel';
import type { Case, CaseStatus } from './case.entity';
import { caseStatusSentence } from './case-status';
import type { TextOf } from './text-of';

interface StatusView {
  readonly code: CaseStatus;
  readonly sentence: string;
  readonly nextDate: CalendarDay | null;
}

const FORMATS = {
  sv: new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** A day as people write it: "4 december 2026". */
export const dayInWords = (day: CalendarDay, language: Language): string =>
  FORMATS[language].format(new Date(`${day}T00:00:00Z`));

/** Where a case stands, in one sentence of the reader's language. */
export function statusView(
  subject: Case,
  supplementDue: CalendarDay | null,
  language: Language,
  text: TextOf,
): StatusView {
  const { code, nextDate } = caseStatusSentence({ ...subject, supplementDue });
  const sentence = text(code, { date: nextDate ? dayInWords(nextDate, language) : '' });
  return { code: subject.status, sentence, nextDate };
}
