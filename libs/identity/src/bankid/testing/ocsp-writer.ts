import { createHash, sign, webcrypto } from 'node:crypto';
import type { Holder } from './signature-writer';

const OIDS = {
  basic: '2b0601050507300101',
  nonce: '2b0601050507300102',
  sha1: '2b0e03021a',
  ecdsaSha256: '2a8648ce3d040302',
  ecdsaSha1: '2a8648ce3d0401',
} as const;

/** What a test's OCSP answer says. Each part can be bent. */
export interface OcspDraft {
  readonly about: Holder;
  readonly issuer: Holder;
  readonly responder: Holder;
  /** Base64 of the signature document that the nonce belongs to; null for none. */
  readonly signature: string | null;
  readonly producedAt: Date;
  readonly status?: 'good' | 'revoked' | 'unknown';
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date;
  /** Signs in the responder's name. */
  readonly signer?: Holder;
  readonly byName?: boolean;
  readonly certificates?: readonly Holder[];
  readonly algorithm?: keyof typeof OIDS;
  readonly responseStatus?: number;
}

const tlv = (tag: number, ...parts: (Buffer | string)[]): Buffer => {
  const content = Buffer.concat(parts.map((one) => (typeof one === 'string' ? Buffer.from(one, 'hex') : one)));
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
/** An INTEGER whose first bit is set would be negative. */
const positive = (hex: string): string => (Number.parseInt(hex.slice(0, 2), 16) >= 0x80 ? `00${hex}` : hex);
const sequence = (...parts: Buffer[]): Buffer => tlv(0x30, ...parts);
const oid = (name: keyof typeof OIDS): Buffer => tlv(0x06, OIDS[name]);
const time = (at: Date): Buffer => tlv(0x18, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
const sha1 = (bytes: Buffer | string): Buffer => createHash('sha1').update(bytes).digest();
const nameOf = ({ certificate }: Holder): Buffer => Buffer.from(certificate.subjectName.toArrayBuffer());
const keyHash = async ({ certificate }: Holder): Promise<Buffer> =>
  Buffer.from(await certificate.publicKey.getKeyIdentifier());

/** Writes an OCSP answer as a responder would (RFC 6960 section 4.2.1). */
export async function writeOcsp(draft: OcspDraft): Promise<Buffer> {
  const { responder, signer = responder, certificates = [responder] } = draft;
  const responderId = draft.byName ? tlv(0xa1, nameOf(responder)) : tlv(0xa2, tlv(0x04, await keyHash(responder)));
  const parts = [responderId, time(draft.producedAt), sequence(await single(draft))];
  const data = sequence(...parts, ...nonceOf(draft.signature));
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', signer.keys.privateKey));
  const value = sign('sha256', data, { key: pkcs8, format: 'der', type: 'pkcs8' });
  const raw = sequence(...certificates.map(({ certificate }) => Buffer.from(certificate.rawData)));
  const algorithm = sequence(oid(draft.algorithm ?? 'ecdsaSha256'));
  const basic = sequence(data, algorithm, tlv(0x03, '00', value), tlv(0xa0, raw));
  const status = tlv(0x0a, Buffer.from([draft.responseStatus ?? 0]));
  return sequence(status, tlv(0xa0, sequence(oid('basic'), tlv(0x04, basic))));
}

async function single(draft: OcspDraft): Promise<Buffer> {
  const { about, issuer, status = 'good', producedAt, thisUpdate = producedAt, nextUpdate } = draft;
  const hashes = [tlv(0x04, sha1(nameOf(issuer))), tlv(0x04, await keyHash(issuer))];
  const id = sequence(sequence(oid('sha1'), tlv(0x05)), ...hashes, tlv(0x02, positive(about.certificate.serialNumber)));
  const statuses = { good: tlv(0x80), revoked: tlv(0xa1, time(thisUpdate)), unknown: tlv(0x82) };
  return sequence(id, statuses[status], time(thisUpdate), ...(nextUpdate ? [tlv(0xa0, time(nextUpdate))] : []));
}

function nonceOf(signature: string | null): Buffer[] {
  if (signature === null) return [];
  const value = Buffer.concat([sha1(signature), Buffer.alloc(12, 7)]);
  return [tlv(0xa1, sequence(sequence(oid('nonce'), tlv(0x04, tlv(0x04, value)))))];
}
