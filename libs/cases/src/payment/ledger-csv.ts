import { legalDay, swedishClock } from '@farled/kernel';
import { vatWithin } from './money';

/** One event in the ledger; what was given back has a minus. */
export interface LedgerRow {
  readonly at: Date;
  readonly method: string;
  readonly ore: number;
  readonly reference: string;
  readonly fee: string;
  readonly account: string;
  readonly vatRate: number;
  readonly diaryNumber: string;
  readonly service: string;
}

const HEAD = [
  'Datum',
  'Tid',
  'Händelse',
  'Betalsätt',
  'Diarienummer',
  'E-tjänst',
  'Avgift',
  'Konto',
  'Belopp',
  'Varav moms',
  'Momssats',
  'Referens',
];

/** The ledger as Swedish spreadsheets read it: semicolons, decimal comma, a mark for UTF-8 (RFC 4180 otherwise). */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  const lines = rows.map((row) => {
    const vat = vatWithin({ amountOre: row.ore, vatRate: row.vatRate });
    return [
      ...[legalDay(row.at), swedishClock(row.at), row.ore < 0 ? 'Återbetalning' : 'Betalning', row.method],
      ...[row.diaryNumber, row.service, row.fee, row.account],
      ...[kronor(row.ore), kronor(vat), `${row.vatRate} %`, row.reference],
    ];
  });
  return `\ufeff${[HEAD, ...lines].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}

const kronor = (ore: number): string => (ore / 100).toFixed(2).replace('.', ',');

/** Nothing in a cell may be taken for a formula. */
function cell(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) || /^-\D/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
