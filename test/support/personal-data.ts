import persons from '../../apps/sandbox/src/data/test-persons.json';
import type { Installation } from './installation';

const PROTECTED = ['sara', 'filip', 'una'];

/** Ten digits are part of every way to write a number, but for the one with a sign before the last four. */
const waysToWrite = (number: string): string[] => [number.slice(2), `${number.slice(2, 8)}[-+]${number.slice(8)}`];

const everybody = [...persons.residents, ...persons.children];
const numbers = everybody.flatMap(({ personalNumber }) => waysToWrite(personalNumber));
const hidden = everybody.filter(
  ({ key, protection }) => PROTECTED.includes(key) || !['SAKNAS', 'OKÄND'].includes(protection),
);
const secrets = hidden.flatMap(({ name, address }) => [
  `${name.given} ${name.surname}`,
  `${name.surname}, ${name.given}`,
  name.given,
  ...(address ? [`${address.street}, `, `"${address.street}"`] : []),
]);

/** Every test number, and the names and addresses of those who are protected or may be. */
const TRACES = new RegExp(
  [...numbers, ...secrets.map((secret) => `(?<![\\p{L}\\d+/=])${secret}(?![\\p{L}\\d+/=])`)].join('|'),
  'gu',
);

const NUMBERS = new RegExp(numbers.join('|'), 'g');

/** The test numbers in a text, in ten or twelve digits. */
export const numbersIn = (text: string): string[] => [...new Set(text.match(NUMBERS) ?? [])];

/** What of persons stands in a text. */
export const tracesIn = (text: string): string[] => [...new Set(text.match(TRACES) ?? [])];

/** What of persons stands in the database outside the register: each trace with its table. */
export async function tracesInTables(farled: Installation, except = 'register'): Promise<string[]> {
  const tables = await farled.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', $1) order by 1`,
    [except],
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await farled.query<{ row: string }>(`select t::text as row from ${name} t`);
    found.push(...rows.flatMap(({ row }) => tracesIn(row)).map((trace) => `${trace} in ${name}`));
  }
  return [...new Set(found)];
}
