import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

/** Kilobytes of program, as they are sent, that a page loads before it is all there. */
interface Weights {
  readonly start: number;
  readonly form: number;
  readonly map: number;
}

const FORM = ['src/application/index.ts', '../../libs/ui/src/form/form-step.tsx'];
const MAP = [...FORM, ...['map-field', 'leaflet-map'].map((name) => `../../libs/ui/src/form/map/${name}.tsx`)];

/** What the portal's pages weigh, by the manifest of its build. */
export async function weightsOf(folder: string): Promise<Weights> {
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const [entry] = Object.entries(manifest).flatMap(([name, { isEntry }]) => (isEntry ? [name] : []));
  const weigh = async (names: readonly string[]) => {
    const files = [...new Set([entry ?? '', ...names].flatMap((name) => filesOf(manifest, name)))];
    const contents = await Promise.all(files.map((file) => readFile(join(folder, file))));
    return Math.round(contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / 100) / 10;
  };
  return { start: await weigh([]), form: await weigh(FORM), map: await weigh(MAP) };
}

/** A chunk with all that it imports at once. */
function filesOf(manifest: Record<string, Chunk>, name: string, seen = new Set<string>()): string[] {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the build`);
  if (seen.has(name)) return [];
  seen.add(name);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((one) => filesOf(manifest, one, seen))];
}
