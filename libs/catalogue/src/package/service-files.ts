import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Rejected } from '@farled/kernel';

/** The folder of one e-service: file name to text. */
export type ServiceFiles = Readonly<Record<string, string>>;

export const SERVICE_FILE = 'service.yaml';
export const SCENARIO_FILE = 'scenarios.yaml';
export const TEXT_FILES = { sv: 'texts.sv.yaml', en: 'texts.en.yaml' } as const;

const NAME = /^[a-z0-9][a-z0-9.-]{0,80}\.(bpmn|form|dmn|yaml|md)$/;
const LARGEST = 1_000_000;

/** Refuses a file that has no place in an e-service. */
export function checkFile(name: string, text: string): void {
  if (!NAME.test(name)) throw new Rejected('catalogue.file-name', 'invalid', { name: name.slice(0, 80) });
  if (Buffer.byteLength(text) > LARGEST) throw new Rejected('catalogue.file-size', 'too-large', { name });
}

/** SHA-256 over all files with their names: two versions with the same digest are the same e-service. */
export function digestOf(files: ServiceFiles): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).sort()) {
    const text = files[name] ?? '';
    hash.update(`${name}\0${Buffer.byteLength(text)}\0${text}`);
  }
  return hash.digest('hex');
}

/** Every e-service in a folder of folders, by slug. */
export function readServices(folder: string): Map<string, ServiceFiles> {
  const slugs = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
  return new Map(slugs.sort().map((slug) => [slug, readFiles(join(folder, slug))]));
}

function readFiles(folder: string): ServiceFiles {
  const names = readdirSync(folder).filter((name) => NAME.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
