import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
/** The longest that any of them asks for: the last one to ask decides for all who stand in one file. */
const LONGEST_MS = 120_000;

/**
 * Runs every `shares`-th spec of a folder as if they were one file, each within a block that bears its name. To load the
 * whole server takes jest longer than most of these specs run; so they load it once together. Each still has a world of
 * its own, and gives the environment back as it found it: what a spec leaves behind must not reach the next.
 */
export function runTogether(folder: string, share: number, shares: number): void {
  const specs = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts'))
    .sort()
    .filter((_, index) => index % shares === share);
  for (const name of specs) {
    const file = join(folder, name);
    describe(`${file}:`, () => {
      const before = { ...process.env };
      jest.requireActual<object>(join(root, file));
      afterAll(() => {
        process.env = before;
        jest.restoreAllMocks();
      });
    });
  }
  jest.setTimeout(LONGEST_MS);
}
