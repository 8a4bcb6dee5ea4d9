import { TRUSTEE_POWERS, type TrusteePower } from '@farled/identity';
import { PersonalNumber } from '@farled/kernel';
import type { TrusteeDto } from './trustee.dto';

const COLUMNS = ['nummer', 'stallforetradare', 'huvudman', 'omfattning', 'fran', 'till'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_LIST = 5000;

interface TrusteeFault {
  readonly line: number;
  readonly code:
    | 'columns'
    | 'reference'
    | 'personal-number'
    | 'same-person'
    | 'powers'
    | 'dates'
    | 'twice'
    | 'too-many';
}

export interface TrusteeList {
  readonly commissions: readonly TrusteeDto[];
  readonly faults: readonly TrusteeFault[];
}

/**
 * Reads the chief guardian's list: `nummer;stallforetradare;huvudman;omfattning;fran;till`, parts of the commission
 * apart with `+` or a comma. Every line that cannot be read is named; a fault never quotes what stands in it.
 */
export function readTrusteeCsv(csv: string): TrusteeList {
  const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (cells(head).map(plain).join() !== COLUMNS.join())
    return { commissions: [], faults: [{ line: 1, code: 'columns' }] };
  if (lines.length > LONGEST_LIST) return { commissions: [], faults: [{ line: LONGEST_LIST, code: 'too-many' }] };
  const commissions: TrusteeDto[] = [];
  const faults: TrusteeFault[] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line.replaceAll(';', '').trim() === '') continue;
    const read = once(commissionOf(cells(line)), seen);
    if (typeof read === 'string') faults.push({ line: index + 2, code: read });
    else commissions.push(read);
  }
  return { commissions, faults };
}

const cells = (line: string): string[] =>
  line.split(';').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

type Row = readonly [string, string, string, string, string, string];
type Read = TrusteeDto | TrusteeFault['code'];

/** The same commission on two lines is a mistake: nobody could say which line holds. */
function once(read: Read, seen: Set<string>): Read {
  if (typeof read === 'string') return read;
  const key = [read.reference, read.trustee, read.principal].join('\n');
  if (seen.has(key)) return 'twice';
  seen.add(key);
  return read;
}

function commissionOf(row: readonly string[]): Read {
  if (row.length !== COLUMNS.length) return 'columns';
  const [reference, trusteeText, principalText, scope, startsOn, endsOn] = row as Row;
  const [trustee, principal] = [digitsOf(trusteeText), digitsOf(principalText)];
  const powers = powersOf(scope);
  const checks: [boolean, TrusteeFault['code']][] = [
    [reference !== '' && reference.length <= 60, 'reference'],
    [trustee !== '' && principal !== '', 'personal-number'],
    [trustee !== principal, 'same-person'],
    [powers.length > 0, 'powers'],
    [areDates(startsOn, endsOn), 'dates'],
  ];
  const fault = checks.find(([isRight]) => !isRight)?.[1];
  return fault ?? { reference, trustee, principal, powers, startsOn, endsOn: endsOn || null };
}

/** Twelve digits; none when it is no personal number. */
const digitsOf = (text: string): string => PersonalNumber.parse(text)?.digits ?? '';

/** The parts of a commission, written as codes or as words; none when one of them is not known. */
function powersOf(scope: string): TrusteePower[] {
  const parts = scope
    .split(/[+,]/)
    .map(plain)
    .filter(Boolean)
    .flatMap((part) => (isPower(part.replaceAll(' ', '-')) ? [part.replaceAll(' ', '-')] : part.split(' ')));
  return parts.every(isPower) ? [...new Set(parts)].sort() : [];
}

const isPower = (text: string): text is TrusteePower => (TRUSTEE_POWERS as readonly string[]).includes(text);

/** Lower case without accents and dots. */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');

const areDates = (startsOn: string, endsOn: string): boolean =>
  isDay(startsOn) && (endsOn === '' || (isDay(endsOn) && endsOn >= startsOn));

/** A day that exists: 30 February does not. */
const isDay = (text: string): boolean =>
  DAY.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
