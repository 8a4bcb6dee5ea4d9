import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from './machine';

interface Aim {
  readonly aim: string;
  readonly is: number;
  readonly wanted: number;
  readonly isReached: boolean;
}

export const atLeast = (aim: string, is: number, wanted: number): Aim => ({ aim, is, wanted, isReached: is >= wanted });
export const atMost = (aim: string, is: number, wanted: number): Aim => ({ aim, is, wanted, isReached: is <= wanted });

/** Says which aims this run has reached, and keeps its figures in `.farled/bench/<name>.json`. */
export function conclude(name: string, figures: object, aims: readonly Aim[]): void {
  for (const { aim, is, wanted, isReached } of aims) {
    console.log(`${isReached ? 'reached' : 'MISSED '}  ${aim}: ${is.toPrecision(3)} (aim ${wanted})`);
  }
  const folder = join(process.cwd(), '.farled', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, `${JSON.stringify({ at: new Date(), machine: machine(), ...figures, aims }, null, 2)}\n`);
  console.log(`written to ${file}`);
}

/** The durable server that `npm run bench` has started, or the one that is named. */
export function serverUrl(): string {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Error('DATABASE_URL names a durable PostgreSQL; `npm run bench` starts one');
  return DATABASE_URL;
}
