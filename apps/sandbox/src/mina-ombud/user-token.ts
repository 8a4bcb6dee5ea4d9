import { verify, X509Certificate } from 'node:crypto';
import type { Clock } from '@farled/kernel';

const CLAIMS = ['https://claims.oidc.se/1.0/personalNumber', 'https://claims.oidc.se/1.0/coordinationNumber'];

/** Reads who the user is from `X-Id-Token`, a JWT that the municipality has signed; undefined when it is not good. */
export function userOf(token: string | undefined, certificate: string, clock: Clock): string | undefined {
  const [header = '', payload = '', signature = ''] = (token ?? '').split('.');
  const { publicKey } = new X509Certificate(certificate);
  const { alg, kid } = read(header);
  if (alg !== 'RS256' || typeof kid !== 'string') return undefined;
  const input = Buffer.from(`${header}.${payload}`);
  if (!verify('sha256', input, publicKey, Buffer.from(signature, 'base64url'))) return undefined;
  const claims = read(payload);
  if (!isForUs(claims, clock)) return undefined;
  return CLAIMS.map((name) => claims[name]).find((value) => typeof value === 'string');
}

const isForUs = ({ aud, sub, exp }: Record<string, unknown>, clock: Clock): boolean =>
  aud === 'mina-ombud' && typeof sub === 'string' && Number(exp) > clock.now().getTime() / 1000;

function read(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) ?? {};
  } catch {
    return {};
  }
}
