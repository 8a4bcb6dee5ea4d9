import { daysFromCivil, pad } from './calendar';

/** A time zone: a fixed offset from UTC in seconds, or a place in the IANA database. */
export type Zone = { readonly offset: number } | { readonly id: string };

const OFFSET = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** Reads `Z`, `+01:00` or `@Europe/Stockholm`; undefined when it is none or unknown. */
export function parseZone(text: string): Zone | undefined {
  if (text === 'Z' || text === 'z') return { offset: 0 };
  if (text.startsWith('@')) return formatterOf(text.slice(1)) && { id: text.slice(1) };
  const offset = parseOffset(text);
  return offset === undefined ? undefined : { offset };
}

function parseOffset(text: string): number | undefined {
  const [, sign, ...parts] = OFFSET.exec(text) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  if (!sign || hours > 18 || minutes > 59 || seconds > 59) return undefined;
  const total = hours * 3600 + minutes * 60 + seconds;
  return sign === '-' ? -total + 0 : total;
}

export function zoneText(zone: Zone | undefined): string {
  if (!zone) return '';
  if ('id' in zone) return `@${zone.id}`;
  if (zone.offset === 0) return 'Z';
  const absolute = Math.abs(zone.offset);
  const seconds = absolute % 60;
  const whole = `${pad(Math.floor(absolute / 3600), 2)}:${pad(Math.floor((absolute % 3600) / 60), 2)}`;
  return `${zone.offset < 0 ? '-' : '+'}${whole}${seconds ? `:${pad(seconds, 2)}` : ''}`;
}

/** Offset of a zone in seconds when its clocks show this local time (seconds since 1970 as if it were UTC). */
export function offsetAtLocal(zone: Zone, localSeconds: number): number {
  if ('offset' in zone) return zone.offset;
  const guess = offsetAtInstant(zone, localSeconds);
  return offsetAtInstant(zone, localSeconds - guess);
}

/** Offset of a zone in seconds at an instant (seconds since 1970 in UTC). */
export function offsetAtInstant(zone: Zone, instantSeconds: number): number {
  if ('offset' in zone) return zone.offset;
  const formatter = formatterOf(zone.id);
  // Intl knows no instants outside +-8.64e15 ms; the rules of today are as good as any out there.
  if (!formatter || Math.abs(instantSeconds) > 8e12) return 0;
  const whole = Math.floor(instantSeconds);
  return localSecondsOf(formatter, whole) - whole;
}

function localSecondsOf(formatter: Intl.DateTimeFormat, instantSeconds: number): number {
  const shown = new Map(formatter.formatToParts(instantSeconds * 1000).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(shown.get(type) ?? 0);
  const year = shown.get('era')?.startsWith('B') ? 1 - part('year') : part('year');
  const day = daysFromCivil(year, part('month'), part('day'));
  return day * 86_400 + part('hour') * 3600 + part('minute') * 60 + part('second');
}

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function formatterOf(id: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(id)) {
    if (formatters.size > 1000) formatters.clear();
    formatters.set(id, makeFormatter(id));
  }
  return formatters.get(id);
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  const two = '2-digit';
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
  } catch {
    return undefined;
  }
}
