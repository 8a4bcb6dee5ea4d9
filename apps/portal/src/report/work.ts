const CHUNK = 128;

/**
 * Finds the nonce for which the hash of `challenge:nonce` begins with so many zero bits, while the person writes. A second
 * of a phone's time, in small pieces so that the page never stands still.
 */
export async function work({ challenge, bits }: { challenge: string; bits: number }, isGone: () => boolean) {
  for (let from = 0; !isGone(); from += CHUNK) {
    const tries = Array.from({ length: CHUNK }, (_, at) => String(from + at));
    const hashes = await Promise.all(tries.map((nonce) => firstBits(`${challenge}:${nonce}`, bits)));
    const found = hashes.indexOf(0);
    if (found >= 0) return tries[found] ?? '';
    await new Promise((resolve) => setTimeout(resolve));
  }
  return '';
}

async function firstBits(text: string, bits: number): Promise<number> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new DataView(hash).getUint32(0) >>> (32 - bits);
}
