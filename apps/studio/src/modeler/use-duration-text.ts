import { useLanguage } from '@farled/ui';
import { type DurationUnit, fromIso, type PlainDuration } from './duration';

const UNITS: Record<DurationUnit, string> = {
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
};
const WRITTEN = /\bPT?\d{1,6}[MHDW]\b/g;

/** Writes waiting times as people say them: "8 dagar", "1 månad". */
export function useDurationText() {
  const [language] = useLanguage();
  const say = ({ amount, unit }: PlainDuration): string => {
    const style = { style: 'unit', unit: UNITS[unit], unitDisplay: 'long' } as const;
    return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', style).format(amount);
  };
  /** A text with every ISO 8601 duration in it said in words. */
  const inWords = (text: string): string =>
    text.replace(WRITTEN, (iso) => {
      const duration = fromIso(iso);
      return duration ? say(duration) : iso;
    });
  return { say, inWords };
}
