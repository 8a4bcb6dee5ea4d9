import { canonicalJson, type JsonObject } from '@farled/kernel';
import { createLocalJWKSet, decodeProtectedHeader, errors, flattenedVerify, type JSONWebKeySet } from 'jose';

/** Why an answer of Mina ombud is not believed. */
type AnswerFault =
  | 'unsigned'
  | 'algorithm'
  | 'unknown-key'
  | 'signature'
  | 'third-party'
  | 'holder'
  | 'stale'
  | 'replay';

/** An answer of Mina ombud that must not be believed. Carries no content: it may name people. */
export class AnswerRefused extends Error {
  constructor(readonly fault: AnswerFault) {
    super(`an answer of Mina ombud is refused: ${fault}`);
  }
}

/** What Mina ombud may sign with, and nothing else: RSA of at least 2048 bits with PKCS #1 v1.5. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

interface Signature {
  readonly protected?: unknown;
  readonly signature?: unknown;
}

/** The answer without its signature, once that has been found to be good: a detached JWS over the canonical JSON. */
export async function verifiedAnswer(answer: JsonObject, keys: JSONWebKeySet): Promise<JsonObject> {
  const { _sig, ...content } = answer;
  const { protected: header, signature } = (_sig ?? {}) as Signature;
  if (typeof header !== 'string' || typeof signature !== 'string') throw new AnswerRefused('unsigned');
  checkHeader(header);
  const payload = Buffer.from(canonicalJson(content), 'utf8').toString('base64url');
  try {
    const jws = { protected: header, payload, signature };
    await flattenedVerify(jws, createLocalJWKSet(keys), { algorithms: ALGORITHMS });
  } catch (error) {
    throw new AnswerRefused(error instanceof errors.JWKSNoMatchingKey ? 'unknown-key' : 'signature');
  }
  return content;
}

function checkHeader(header: string): void {
  const { alg, kid, typ, crit } = readHeader(header);
  const isAllowed = ALGORITHMS.includes(alg ?? '') && (typ === undefined || typ === 'JWT') && crit === undefined;
  if (!isAllowed) throw new AnswerRefused('algorithm');
  // Without a name any key of the set would be tried.
  if (typeof kid !== 'string' || kid === '') throw new AnswerRefused('unknown-key');
}

function readHeader(header: string) {
  try {
    return decodeProtectedHeader({ protected: header });
  } catch {
    throw new AnswerRefused('unsigned');
  }
}
