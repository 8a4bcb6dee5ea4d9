import { createHash } from 'node:crypto';

/** About a second of a phone's time, while one writes. What posts forms without running their scripts gets no further. */
export const WORK_BITS = 15;

/** True when the hash of challenge and nonce begins with so many zero bits (Hashcash). */
export function isWorked(challenge: string, nonce: string, bits = WORK_BITS): boolean {
  const hash = createHash('sha256').update(`${challenge}:${nonce}`).digest();
  return hash.readUInt32BE(0) >>> (32 - bits) === 0;
}
