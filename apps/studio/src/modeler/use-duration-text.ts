import { defineTexts, useTexts } from '@farled/ui';
import { fromIso, type PlainDuration } from './duration';

// Intl would say "8 dygn", which is right but not how offices speak of waiting times.
const texts = defineTexts(
  {
    minutes: (amount: number) => (amount === 1 ? '1 minut' : `${amount} minuter`),
    hours: (amount: number) => (amount === 1 ? '1 timme' : `${amount} timmar`),
    days: (amount: number) => (amount === 1 ? '1 dag' : `${amount} dagar`),
    weeks: (amount: number) => (amount === 1 ? '1 vecka' : `${amount} veckor`),
    months: (amount: number) => (amount === 1 ? '1 månad' : `${amount} månader`),
  },
  {
    minutes: (amount: number) => (amount === 1 ? '1 minute' : `${amount} minutes`),
    hours: (amount: number) => (amount === 1 ? '1 hour' : `${amount} hours`),
    days: (amount: number) => (amount === 1 ? '1 day' : `${amount} days`),
    weeks: (amount: number) => (amount === 1 ? '1 week' : `${amount} weeks`),
    months: (amount: number) => (amount === 1 ? '1 month' : `${amount} months`),
  },
);

const WRITTEN = /\bPT?\d{1,6}[MHDW]\b/g;

/** Writes waiting times as people say them: "8 dagar", "1 månad". */
export function useDurationText() {
  const t = useTexts(texts);
  const say = ({ amount, unit }: PlainDuration): string => t[unit](amount);
  /** A text with every ISO 8601 duration in it said in words. */
  const inWords = (text: string): string =>
    text.replace(WRITTEN, (iso) => {
      const duration = fromIso(iso);
      return duration ? say(duration) : iso;
    });
  return { say, inWords };
}
