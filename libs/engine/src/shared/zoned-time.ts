import { parseInstant } from '../triggers/timer/instant';

const WITH_OFFSET = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)(\[[^\]]+\])?$/;
const IN_ZONE = /^([^@]+)@(\w+\/[\w/+-]+)$/;

/**
 * A date and time with its offset, in the form in which Zeebe puts it into a header (seconds only where there are any);
 * undefined when it is none.
 */
export function zonedTime(text: string): string | undefined {
  const match = WITH_OFFSET.exec(text.trim());
  if (!match) return inZone(text.trim());
  const [, minutes, seconds = '00', fraction = '', offset, zone = ''] = match;
  if (Number.isNaN(Date.parse(`${minutes}:${seconds}Z`))) return undefined;
  return `${minutes}${secondsOf(seconds, fraction)}${offset === '+00:00' ? 'Z' : offset}${zone}`;
}

/** As Java: nothing when all is zero; parts of a second in threes. */
function secondsOf(seconds: string, fraction: string): string {
  const digits = fraction.replace(/0+$/, '');
  if (digits === '') return seconds === '00' ? '' : `:${seconds}`;
  return `:${seconds}.${digits.padEnd(Math.ceil(digits.length / 3) * 3, '0')}`;
}

/** What FEEL writes of a time in a zone: `2026-01-01T10:00:00@Europe/Stockholm`. */
function inZone(text: string): string | undefined {
  const [, local, zone] = IN_ZONE.exec(text) ?? [];
  const instant = local === undefined ? undefined : parseInstant(text);
  if (local === undefined || instant === undefined) return undefined;
  const minutes = Math.round((Date.parse(`${local}Z`) - instant) / 60_000);
  const two = (part: number) => String(part).padStart(2, '0');
  const size = Math.abs(minutes);
  const offset = minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return zonedTime(`${local}${offset}[${zone}]`);
}
