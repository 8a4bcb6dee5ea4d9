import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Played } from './play';

const FILE = resolve(__dirname, '../../../.farled/zeebe/figures.txt');

/** What a run has compared, in one line, for docs/engine-differences.md. */
export function keepFigures(version: string, played: readonly Played[]): void {
  const sum = (count: (one: Played) => number) => played.reduce((total, one) => total + count(one), 0);
  const records = sum(({ cluster }) => cluster.records.filter((line) => !line.startsWith('==')).length);
  const answers = sum(({ cluster }) => cluster.answers.length);
  const different = played.filter(
    ({ cluster, embedded }) => String(cluster.records) !== String(embedded.records),
  ).length;
  const date = new Date().toISOString().slice(0, 10);
  const line = `${date}, Zeebe ${version}: ${played.length} scenarios, ${records} records, ${answers} answers, ${different} scenarios that differ`;
  writeFileSync(FILE, `${line}\n`);
}
