import { createHmac, timingSafeEqual } from 'node:crypto';
import { Rejected } from '@farled/kernel';

export interface SignedCallback {
  /** `<unix seconds>.<hex HMAC-SHA256 over "<unix seconds>.<raw body>">` */
  readonly signature: string | undefined;
  readonly rawBody: Buffer;
}

/** How far the sender's clock may be from ours; what is older may be a replay. */
const WINDOW_SECONDS = 300;

/** Throws unless the body was signed with the secret, within the last five minutes. */
export function verifyCallback(callback: SignedCallback, secret: string, now: Date): void {
  const [, seconds, given] = /^(\d{1,12})\.([0-9a-f]{64})$/.exec(callback.signature ?? '') ?? [];
  if (!seconds || !given) throw new Rejected('callback.signature-missing', 'unauthenticated');
  const expected = createHmac('sha256', secret).update(`${seconds}.`).update(callback.rawBody).digest();
  if (!timingSafeEqual(expected, Buffer.from(given, 'hex'))) {
    throw new Rejected('callback.signature-wrong', 'unauthenticated');
  }
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > WINDOW_SECONDS) {
    throw new Rejected('callback.signature-old', 'unauthenticated');
  }
}
