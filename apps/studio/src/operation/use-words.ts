import type { InstanceState } from '@farled/api-client';
import { useFormat, useTexts } from '@farled/ui';
import { operationTexts } from './operation.texts';

const CAUSES = [
  'IO_MAPPING_ERROR',
  'JOB_NO_RETRIES',
  'CONDITION_ERROR',
  'EXTRACT_VALUE_ERROR',
  'CALLED_ELEMENT_ERROR',
  'UNHANDLED_ERROR_EVENT',
  'MESSAGE_SIZE_EXCEEDED',
  'CALLED_DECISION_ERROR',
  'DECISION_EVALUATION_ERROR',
  'FORM_NOT_FOUND',
  'UNKNOWN',
] as const;

/** Less than what is shown of a second. */
const BRIEF = 50;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Causes of errors, states and durations in words. */
export function useWords() {
  const t = useTexts(operationTexts);
  const format = useFormat();
  const duration = (ms: number | null): string => {
    if (ms === null) return '–';
    if (ms < BRIEF) return t.brief;
    if (ms < MINUTE) return t.seconds(format.number(Math.round(ms / 100) / 10));
    if (ms < HOUR) return t.minutes(Math.floor(ms / MINUTE));
    const days = Math.floor(ms / DAY);
    const hours = t.hours(Math.floor((ms % DAY) / HOUR));
    return days > 0 ? `${t.days(days)} ${hours}` : hours;
  };
  return {
    causes: CAUSES.map((value) => ({ value, label: t[value] })),
    cause: (type: string): string => t[CAUSES.find((known) => known === type) ?? 'UNKNOWN'],
    state: (state: InstanceState): string => t[state],
    duration,
  };
}
