import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Without I, L, O and U, which are mistaken for others or make words (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A hundred bits: nobody guesses one, however many she may try. */
const LENGTH = 20;
const GROUP = 5;

/** A new secret code, in groups that one can read aloud: "K7QM2-XWD9F-HT3M5-PABCD". */
export function newSecretCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return Array.from({ length: LENGTH / GROUP }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP)).join('-');
}

/** What stands in the database for a code as somebody writes it; undefined when it cannot be one. */
export function hashOfCode(written: string): string | undefined {
  const plain = written
    .toUpperCase()
    .replaceAll(/[\s–-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (plain.length !== LENGTH || [...plain].some((letter) => !LETTERS.includes(letter))) return undefined;
  return createHash('sha256').update(plain).digest('hex');
}

/** Compares in a time that tells nothing of where they differ. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
