import type { Readable } from 'node:stream';

/** Looks for malware in a file. Throws `Unavailable` when it cannot say: the file then waits, and is not served. */
export abstract class Scanner {
  abstract scan(content: Readable): Promise<'clean' | 'infected'>;
}
