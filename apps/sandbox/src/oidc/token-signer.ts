import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { exportJWK, type JWK, SignJWT } from 'jose';
import type { KeyedCertificate } from '../certificates/issue';
import { accountClaims } from './account-claims';
import type { GivenCode } from './code-book';

const KEY_ID = 'sandbox-1';
export const ALGORITHM = 'ES256';
const LIFE_S = 300;

/** Signs ID tokens, and publishes the key to check them by. */
export class TokenSigner {
  private readonly key: KeyObject;
  private readonly publicKey: KeyObject;

  constructor(
    private readonly issuer: string,
    { key, certificate }: KeyedCertificate,
  ) {
    this.key = createPrivateKey(key);
    this.publicKey = createPublicKey(certificate);
  }

  async keys(): Promise<{ keys: JWK[] }> {
    return { keys: [{ ...(await exportJWK(this.publicKey)), kid: KEY_ID, alg: ALGORITHM, use: 'sig' }] };
  }

  /** The person identified herself just now: the sandbox remembers no login, so `prompt=login` always holds. */
  idToken({ staff, asked, at }: GivenCode, clientId: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = { ...accountClaims(staff), nonce: asked.nonce, auth_time: Math.floor(at / 1000), sid: asked.state };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID, typ: 'JWT' })
      .setIssuer(this.issuer)
      .setAudience(clientId)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFE_S)
      .sign(this.key);
  }
}
