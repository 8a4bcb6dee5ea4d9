import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * True when the secret is the one behind a hash `scrypt$N$r$p$salt$hash` (RFC 7914), in the same time either way.
 * Undefined when so many try at once that nobody could say in time.
 */
export async function isSecretOf(hash: string, secret: string): Promise<boolean | undefined> {
  const [, N, r, p, salt = '', expected = ''] = hash.split('$');
  const wanted = Buffer.from(expected, 'base64url');
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: 256 * 1024 * 1024 };
  const given = await inTurn(() => derive(secret, Buffer.from(salt, 'base64url'), wanted.length, options));
  return given && timingSafeEqual(given, wanted);
}

/** One derivation takes 128 MB: they are done one after the other, and few wait. */
const MOST_WAITING = 3;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Does the work when all earlier work is done; undefined when too many wait already. */
function inTurn<T>(work: () => Promise<T>): Promise<T> | undefined {
  if (waiting > MOST_WAITING) return undefined;
  waiting += 1;
  const mine = last.then(work).finally(() => {
    waiting -= 1;
  });
  last = mine.catch(() => undefined);
  return mine;
}

const derive = (secret: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
