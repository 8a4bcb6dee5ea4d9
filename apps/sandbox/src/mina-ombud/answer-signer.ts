import { createHash, generateKeyPair, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { canonicalJson, type JsonObject } from '@farled/kernel';

const newKeyPair = promisify(generateKeyPair);

interface Keys {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly jwk: JsonObject;
}

/** Signs answers as Mina ombud does: a detached JWS with RS256 over the canonical JSON (RFC 7515, RFC 8785). */
export class AnswerSigner {
  private keys?: Promise<Keys>;

  /** The answer with its signature in `_sig`. */
  async sign(answer: JsonObject): Promise<JsonObject> {
    const { kid, privateKey } = await this.current();
    const header = base64url(JSON.stringify({ kid, alg: 'RS256' }));
    const payload = base64url(canonicalJson(answer));
    const signature = sign('sha256', Buffer.from(`${header}.${payload}`), privateKey).toString('base64url');
    return { ...answer, _sig: { protected: header, signature } };
  }

  async keySet(): Promise<JsonObject> {
    return { keys: [(await this.current()).jwk] };
  }

  /** Made when it is needed first: an RSA key takes its time. */
  private current(): Promise<Keys> {
    this.keys ??= make();
    return this.keys;
  }
}

async function make(): Promise<Keys> {
  const { publicKey, privateKey } = await newKeyPair('rsa', { modulusLength: 2048 });
  const jwk = publicKey.export({ format: 'jwk' }) as JsonObject & { n: string };
  const kid = createHash('sha256').update(jwk.n).digest('hex').slice(0, 40);
  return { kid, privateKey, jwk: { ...jwk, kid, use: 'sig', alg: 'RS256' } };
}

const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
