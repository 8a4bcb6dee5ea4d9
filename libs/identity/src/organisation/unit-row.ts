import { Rejected } from '@farled/kernel';
import { UNIT_KINDS, type UnitKind } from './unit.entity';

/** One unit as a file names it: its code, and the code of the one above it. */
export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent?: string;
}

export const UNIT_CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;
const MOST = 5_000;

/** Units of a CSV with the columns code;name;kind;parent (or with commas); throws Rejected that names the line. */
export function unitsOfCsv(text: string): UnitRow[] {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const separator = head.includes(';') ? ';' : ',';
  const columns = head.split(separator).map((column) => column.trim().toLowerCase());
  for (const wanted of ['code', 'name', 'kind']) {
    if (!columns.includes(wanted)) throw new Rejected('organisation.column', 'invalid', { column: wanted });
  }
  const rows = lines.map((line) => {
    const cells = line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
  return checkedRows(rows);
}

/** Rows in an order in which each unit comes after the one above it; throws Rejected `organisation.row`. */
export function checkedRows(rows: readonly Partial<Record<keyof UnitRow, unknown>>[]): UnitRow[] {
  if (rows.length > MOST) throw new Rejected('organisation.too-many', 'too-large', { most: MOST });
  const units = rows.map((row, index) => unitOf(row, index + 1));
  const codes = units.map(({ code }) => code);
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (twice >= 0) throw new Rejected('organisation.twice', 'invalid', { row: twice + 1 });
  return topDown(units);
}

function unitOf(row: Partial<Record<keyof UnitRow, unknown>>, number: number): UnitRow {
  const [code, name, parent] = [row.code, row.name, row.parent ?? ''].map((value) =>
    (typeof value === 'string' ? value : '').trim(),
  );
  const kind = UNIT_KINDS.find((known) => known === row.kind);
  const isRight =
    code && UNIT_CODE.test(code) && name && name.length <= 200 && kind && (!parent || UNIT_CODE.test(parent));
  if (!isRight) throw new Rejected('organisation.row', 'invalid', { row: number });
  return { code, name, kind, ...(parent ? { parent } : {}) };
}

/** A unit whose parent is not in the file hangs below one that is there already. */
function topDown(units: readonly UnitRow[]): UnitRow[] {
  const waiting = new Map(units.map((unit) => [unit.code, unit]));
  const done: UnitRow[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ parent }) => parent === undefined || !waiting.has(parent));
    if (ready.length === 0) throw new Rejected('organisation.circle', 'invalid');
    for (const unit of ready) waiting.delete(unit.code);
    done.push(...ready);
  }
  return done;
}
