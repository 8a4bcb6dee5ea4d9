import { X509Certificate } from 'node:crypto';
import { bitsOf, contextTag, DER, type DerValue, part, partsOf, readDer, timeOf, unreadable } from './der-reader';

/** What an OCSP answer says about one certificate. */
export interface SingleResponse {
  readonly hashAlgorithm: string;
  readonly issuerNameHash: Buffer;
  readonly issuerKeyHash: Buffer;
  readonly serialNumber: Buffer;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
}

/** An OCSP answer (RFC 6960 section 4.2.1), read but not yet believed. Identifiers of algorithms are their bytes in hex. */
export interface OcspResponse {
  /** The bytes that are signed. */
  readonly signed: Buffer;
  /** Who says she signed: her name or the hash of her key. */
  readonly responder: { readonly by: 'name' | 'key'; readonly value: Buffer };
  readonly producedAt: Date;
  readonly responses: readonly SingleResponse[];
  readonly nonce?: Buffer;
  readonly algorithm: string;
  readonly signature: Buffer;
  readonly certificates: readonly X509Certificate[];
}

const SUCCESSFUL = '00';
const BASIC = '2b0601050507300101';
const NONCE = '2b0601050507300102';
const BY_NAME = contextTag(1);
const BY_KEY = contextTag(2);
const STATUS: Readonly<Record<number, SingleResponse['status']>> = { 128: 'good', 161: 'revoked', 130: 'unknown' };

/** Reads an answer; refuses whatever is not a successful basic answer in DER. */
export function readOcspResponse(bytes: Buffer): OcspResponse {
  const outer = partsOf(readDer(bytes));
  const isSuccessful = part(outer, 0, DER.enumerated).content.toString('hex') === SUCCESSFUL;
  const wrapped = partsOf(readDer(part(outer, 1, contextTag(0)).content));
  if (!isSuccessful || identifier(part(wrapped, 0, DER.identifier)) !== BASIC) throw unreadable();
  const basic = partsOf(readDer(part(wrapped, 1, DER.octets).content));
  const signed = part(basic, 0, DER.sequence);
  return {
    ...dataOf(signed),
    signed: signed.whole,
    algorithm: identifier(partsOf(part(basic, 1, DER.sequence))[0]),
    signature: bitsOf(part(basic, 2, DER.bits)),
    certificates: certificatesOf(basic[3]),
  };
}

function dataOf(signed: DerValue) {
  const all = partsOf(signed);
  const fields = all[0]?.tag === contextTag(0) ? all.slice(1) : all;
  const [responder, producedAt] = fields;
  if (!responder || !producedAt || ![BY_NAME, BY_KEY].includes(responder.tag)) throw unreadable();
  const nonce = nonceOf(fields[3]);
  return {
    responder: responderOf(responder),
    producedAt: timeOf(producedAt),
    responses: partsOf(part(fields, 2, DER.sequence)).map(singleResponse),
    ...(nonce ? { nonce } : {}),
  };
}

function responderOf({ tag, content }: DerValue): OcspResponse['responder'] {
  const inner = readDer(content);
  return tag === BY_NAME ? { by: 'name', value: inner.whole } : { by: 'key', value: inner.content };
}

function singleResponse(value: DerValue): SingleResponse {
  const [id, status, thisUpdate, next] = partsOf(value);
  const known = STATUS[status?.tag ?? 0];
  if (!id || !thisUpdate || !known) throw unreadable();
  const [algorithm, ...hashes] = partsOf(id);
  return {
    hashAlgorithm: identifier(algorithm && partsOf(algorithm)[0]),
    issuerNameHash: part(hashes, 0, DER.octets).content,
    issuerKeyHash: part(hashes, 1, DER.octets).content,
    serialNumber: part(hashes, 2, DER.integer).content,
    status: known,
    thisUpdate: timeOf(thisUpdate),
    ...(next?.tag === contextTag(0) ? { nextUpdate: timeOf(readDer(next.content)) } : {}),
  };
}

/** The nonce stands in an OCTET STRING within that of the extension (RFC 8954 section 2.1). */
function nonceOf(extensions: DerValue | undefined): Buffer | undefined {
  if (extensions?.tag !== contextTag(1)) return undefined;
  for (const extension of partsOf(readDer(extensions.content))) {
    const fields = partsOf(extension);
    const value = fields.at(-1);
    if (identifier(fields[0]) === NONCE && value) return part([readDer(value.content)], 0, DER.octets).content;
  }
  return undefined;
}

function certificatesOf(value: DerValue | undefined): X509Certificate[] {
  if (value?.tag !== contextTag(0)) return [];
  try {
    return partsOf(readDer(value.content)).map(({ whole }) => new X509Certificate(whole));
  } catch {
    throw unreadable();
  }
}

function identifier(value: DerValue | undefined): string {
  if (value?.tag !== DER.identifier) throw unreadable();
  return value.content.toString('hex');
}
