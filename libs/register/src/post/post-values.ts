import type { CalendarDay, ProtectionStatus } from '@farled/kernel';
import {
  CIVIL_STATUSES,
  type CivilStatus,
  type PopulationPost,
  type ProtectionKind,
  RELATION_KINDS,
  type RelationKind,
} from './population-post';

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})/;

/** A day as the register writes it, `YYYYMMDD` or `YYYY-MM-DD`; null when it is no day of the calendar. */
export function dayOf(text: string | undefined): CalendarDay | null {
  const [, year, month = '', day = ''] = DAY.exec(text ?? '') ?? [];
  if (!year || month < '01' || month > '12') return null;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return day >= '01' && Number(day) <= last ? `${year}-${month}-${day}` : null;
}

/** A point in time as ISO 8601, or null when it cannot be read. Without a zone it is Swedish time. */
export function timeOf(text: string | undefined): string | null {
  // The posts of a file were mostly changed at the same time.
  if (text !== lastTime.text) lastTime = { text, time: readTime(text) };
  return lastTime.time;
}

let lastTime: { readonly text: string | undefined; readonly time: string | null } = { text: undefined, time: null };

function readTime(text: string | undefined): string | null {
  const written = text?.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\d*$/, '$1-$2-$3T$4:$5:$6') ?? '';
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(written);
  const time = Date.parse(hasZone ? written : `${written}Z`);
  if (Number.isNaN(time)) return null;
  return new Date(hasZone ? time : time - stockholmAhead(time)).toISOString();
}

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** How far Swedish clocks are ahead of UTC at an instant, milliseconds. */
const stockholmAhead = (time: number): number => {
  const second = Math.floor(time / 1000) * 1000;
  return Date.parse(`${stockholm.format(second).replace(' ', 'T')}Z`) - second;
};

/** The given name that is used (tilltalsnamn): `10` marks the first, `20` the second, `12` the first two. */
function usedName(names: string | undefined, mark = ''): string | null {
  const all = names?.trim().split(/\s+/).filter(Boolean) ?? [];
  const marked = [...mark].flatMap((digit) => all[Number(digit) - 1] ?? []);
  return marked.join(' ') || all.join(' ') || null;
}

type Names = Pick<PopulationPost, 'name' | 'givenName' | 'firstNames' | 'middleName' | 'surname'>;
type NameParts = Readonly<Record<'first' | 'mark' | 'middle' | 'surname', string | undefined>>;

/** Every form of a name that the platform shows. */
export function namesOf({ first, mark, middle, surname }: NameParts): Names {
  const givenName = usedName(first, mark);
  const name = [givenName, middle, surname].filter(Boolean).join(' ') || null;
  return { name, givenName, firstNames: first ?? null, middleName: middle ?? null, surname: surname ?? null };
}

type Protection = Pick<PopulationPost, 'protection' | 'protectionKind'>;
const KINDS: Readonly<Record<string, ProtectionKind>> = {
  SEKRETESSMARKERING: 'secrecy-marking',
  SKYDDAD_FOLKBOKFORING: 'protected-registration',
};

/** Anything but a clear "none" or a known kind of protection is unknown, and unknown is treated as protected. */
export function protectionOf(value: string | undefined): Protection {
  if (value === 'SAKNAS') return { protection: 'none', protectionKind: null };
  const kind = KINDS[value ?? ''] ?? null;
  const protection: ProtectionStatus = kind ? 'protected' : 'unknown';
  return { protection, protectionKind: kind };
}

export const civilStatusOf = (code: string | undefined): CivilStatus | null =>
  CIVIL_STATUSES[code as keyof typeof CIVIL_STATUSES] ?? null;

export const relationKindOf = (code: string | undefined): RelationKind | undefined =>
  RELATION_KINDS[code as keyof typeof RELATION_KINDS];

/** The post of a number that has been replaced (`GN`, `GS`): what it points at is the later number. */
export function references(code: string | null, numbers: readonly string[]) {
  const isReplaced = code === 'GN' || code === 'GS';
  return isReplaced
    ? { laterNumber: numbers[0] ?? null, earlierNumbers: [] }
    : { laterNumber: null, earlierNumbers: numbers };
}
