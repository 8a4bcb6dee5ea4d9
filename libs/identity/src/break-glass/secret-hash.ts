import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** True when the secret is the one behind a hash `scrypt$N$r$p$salt$hash` (RFC 7914), in the same time either way. */
export async function isSecretOf(hash: string, secret: string): Promise<boolean> {
  const [, N, r, p, salt = '', expected = ''] = hash.split('$');
  const wanted = Buffer.from(expected, 'base64url');
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: 256 * 1024 * 1024 };
  const given = await derive(secret, Buffer.from(salt, 'base64url'), wanted.length, options);
  return timingSafeEqual(given, wanted);
}

const derive = (secret: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
