import { Cron } from 'croner';
import { HOME_ZONE } from './instant';

/** What Spring's cron has names for. */
const MACROS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 0 1 1 *',
  '@annually': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
  '@hourly': '0 0 * * * *',
};

const FIELDS = 6;

/** The first time after an instant at which a cron expression (seconds first, Swedish time) fires; undefined: never. */
export function nextByCron(text: string, instant: number): number | undefined {
  const expression = MACROS[text.toLowerCase()] ?? text.trim();
  if (expression.split(/\s+/).length !== FIELDS) return undefined;
  try {
    // Both the day of the month and the day of the week must fit, as in Spring.
    const cron = new Cron(expression, { timezone: HOME_ZONE, domAndDow: true, paused: true });
    return cron.nextRun(new Date(instant))?.getTime();
  } catch {
    return undefined;
  }
}
