import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dayOf } from '../post/post-values';

/** One file of the register. `sequence` is its place in the order of deliveries; an import has none. */
export interface RegisterFile {
  readonly path: string;
  readonly name: string;
  readonly sequence: number | null;
  /** The day up to which it tells. */
  readonly day: string;
  readonly bytes: number;
}

const DELIVERY = /^Navetavisering_[\w-]{1,18}_(\d{8})_(\d{1,9})\.xml$/;
const DATED = /(\d{8})/;

/** The deliveries in a folder, in their order. A file that is still being written has another name, and is left alone. */
export async function deliveriesIn(folder: string): Promise<RegisterFile[]> {
  const names = await namesIn(folder);
  const files = await Promise.all(names.flatMap((name) => delivery(folder, name) ?? []));
  return files.sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
}

/** Other whole files in the folder: what the register may be filled from. */
export async function fillingsIn(folder: string): Promise<RegisterFile[]> {
  const names = await namesIn(folder);
  const others = names.filter((name) => name.endsWith('.xml') && !DELIVERY.test(name)).sort();
  return Promise.all(others.map((name) => importFile(join(folder, name))));
}

/** A file to fill the register from; its name may hold the day of its content, else it is that of the file. */
export async function importFile(path: string): Promise<RegisterFile> {
  const { size, mtime } = await stat(path);
  const name = basename(path);
  const day = dayOf(DATED.exec(name)?.[1]) ?? mtime.toISOString().slice(0, 10);
  return { path, name, sequence: null, day, bytes: size };
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

/** The content, in chunks. */
export const contentOf = ({ path }: RegisterFile): AsyncIterable<Buffer> =>
  createReadStream(path, { highWaterMark: 64 * 1024 });

function delivery(folder: string, name: string): Promise<RegisterFile> | undefined {
  const [, digits, sequence] = DELIVERY.exec(name) ?? [];
  const day = dayOf(digits);
  if (!day) return undefined;
  const path = join(folder, name);
  return stat(path).then(({ size }) => ({ path, name, sequence: Number(sequence), day, bytes: size }));
}
