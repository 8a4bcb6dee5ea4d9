import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { playScenarios } from './play-scenarios';

const SERVICES = resolve(process.env.FARLED_PROCESSES ?? 'processes');

function folderOf(slug: string): Record<string, string> {
  const folder = join(SERVICES, slug);
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const allSlugs = (): string[] => readdirSync(SERVICES).filter((name) => statSync(join(SERVICES, name)).isDirectory());

/** Plays the scenarios of the named e-services, or of all; a line for each, and status 1 when one fails. */
async function main(slugs: readonly string[]): Promise<void> {
  let failed = 0;
  for (const slug of slugs.length > 0 ? slugs : allSlugs()) {
    for (const { name, passed, differences } of await playScenarios(folderOf(slug))) {
      process.stdout.write(`${passed ? 'ok    ' : 'FAILED'} ${slug}: ${name}\n`);
      for (const difference of differences) process.stdout.write(`         ${difference}\n`);
      if (!passed) failed += 1;
    }
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
