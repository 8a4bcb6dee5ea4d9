import { TRUSTEE_POWERS, type TrusteePower } from '@farled/identity';
import { PersonalNumber } from '@farled/kernel';
import type { TrusteeDto } from './trustee.dto';

const COLUMNS = ['nummer', 'stallforetradare', 'huvudman', 'omfattning', 'fran', 'till'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface TrusteeFault {
  readonly line: number;
  readonly code: 'columns' | 'reference' | 'personal-number' | 'powers' | 'dates';
}

export interface TrusteeList {
  readonly commissions: readonly TrusteeDto[];
  readonly faults: readonly TrusteeFault[];
}

/**
 * Reads the chief guardian's list: `nummer;stallforetradare;huvudman;omfattning;fran;till`, parts of the commission
 * apart with `+` or a space. Every line that cannot be read is named; a fault never quotes what stands in it.
 */
export function readTrusteeCsv(csv: string): TrusteeList {
  const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (cells(head).join() !== COLUMNS.join()) return { commissions: [], faults: [{ line: 1, code: 'columns' }] };
  const commissions: TrusteeDto[] = [];
  const faults: TrusteeFault[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = commissionOf(cells(line));
    if (typeof read === 'string') faults.push({ line: index + 2, code: read });
    else commissions.push(read);
  }
  return { commissions, faults };
}

const cells = (line: string): string[] => line.split(';').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));

type Row = readonly [string, string, string, string, string, string];

function commissionOf(row: readonly string[]): TrusteeDto | TrusteeFault['code'] {
  if (row.length !== COLUMNS.length) return 'columns';
  const [reference, trustee, principal, scope, startsOn, endsOn] = row as Row;
  const powers = scope.split(/[+\s,]+/).filter(Boolean) as TrusteePower[];
  const checks: [boolean, TrusteeFault['code']][] = [
    [reference !== '' && reference.length <= 60, 'reference'],
    [[trustee, principal].every((number) => PersonalNumber.parse(number)), 'personal-number'],
    [powers.length > 0 && powers.every((power) => TRUSTEE_POWERS.includes(power)), 'powers'],
    [areDates(startsOn, endsOn), 'dates'],
  ];
  const fault = checks.find(([isRight]) => !isRight)?.[1];
  return fault ?? { reference, trustee, principal, powers, startsOn, endsOn: endsOn || null };
}

const areDates = (startsOn: string, endsOn: string): boolean =>
  DAY.test(startsOn) && (endsOn === '' || (DAY.test(endsOn) && endsOn >= startsOn));
