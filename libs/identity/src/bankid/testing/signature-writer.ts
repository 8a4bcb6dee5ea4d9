// @peculiar/x509 needs this first.
import 'reflect-metadata';

import { createHash, sign, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const TYPES = 'http://www.bankid.com/signature/v1.0.0/types';
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

/** A certificate with its keys, made for a test. */
export interface Holder {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

interface Wish {
  readonly name: string;
  readonly issuer?: Holder;
  readonly isCa?: boolean;
  readonly validTo?: Date;
  readonly serialNumbers?: readonly string[];
  /** Address that a server certificate is for. */
  readonly ip?: string;
  /** May answer in the place of its issuer whether a certificate is good. */
  readonly isOcspResponder?: boolean;
  readonly keys?: webcrypto.CryptoKeyPair;
}

/** A key that an order is signed with; made once, as it takes long. */
export const rsaKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify']);

/** Makes a certificate as a CA, or somebody who pretends to be one, would. */
export async function certify(wish: Wish): Promise<Holder> {
  const own = wish.keys ?? (await webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']));
  const signer = wish.issuer?.keys ?? own;
  const subject = subjectOf(wish);
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: wish.issuer?.certificate.subject ?? subject,
    notBefore: new Date('2020-01-01'),
    notAfter: wish.validTo ?? new Date('2040-01-01'),
    publicKey: own.publicKey,
    signingKey: signer.privateKey,
    signingAlgorithm: signer.privateKey.algorithm.name === 'ECDSA' ? EC : RSA,
    extensions: extensionsOf(wish),
  });
  return { certificate, keys: own };
}

function subjectOf({ name, serialNumbers = [] }: Wish): string {
  return new x509.Name([{ CN: [name] }, ...serialNumbers.map((one) => ({ '2.5.4.5': [one] }))]).toString();
}

function extensionsOf({ isCa = true, ip, isOcspResponder }: Wish): x509.Extension[] {
  const host = ip ? [new x509.SubjectAlternativeNameExtension([{ type: 'ip', value: ip }])] : [];
  const usage = isOcspResponder ? [new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.9'])] : [];
  return [new x509.BasicConstraintsExtension(isCa, undefined, true), ...host, ...usage];
}

/** Certificate and private key as PEM. */
export async function pemOf({ certificate, keys }: Holder): Promise<{ cert: string; key: string }> {
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { cert: certificate.toString('pem'), key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY') };
}

/** What a test's signature document says. Each part can be bent. */
export interface Draft {
  readonly signer: Holder;
  readonly chain: readonly Holder[];
  readonly visible: string;
  readonly hidden: string;
  readonly funcId?: string;
  /** Changes the references before they are signed: a forger who has a key can sign what he likes. */
  readonly references?: (all: readonly string[]) => string;
}

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
export const shownData = (text: string) =>
  `<usrVisibleData charset="UTF-8" visible="wysiwys">${base64(text)}</usrVisibleData>`;

/** Writes a signature document as BankID does, in canonical form. */
export async function writeSignature(draft: Draft): Promise<string> {
  const certificates = [draft.signer, ...draft.chain].map(({ certificate }) =>
    certificate.toString('base64').replace(/\s/g, ''),
  );
  const keyInfo = `<KeyInfo xmlns="${DSIG}" Id="bidKeyInfo"><X509Data>${certificates.map((one) => `<X509Certificate>${one}</X509Certificate>`).join('')}</X509Data></KeyInfo>`;
  const hidden = `<usrNonVisibleData>${base64(draft.hidden)}</usrNonVisibleData>`;
  const clientInfo = `<clientInfo><funcId>${draft.funcId ?? 'Signing'}</funcId><version>Ny4w</version></clientInfo>`;
  const data = `<bankIdSignedData xmlns="${TYPES}" Id="bidSignedData">${shownData(draft.visible)}${hidden}${clientInfo}</bankIdSignedData>`;
  const all = [reference('bidSignedData', data), reference('bidKeyInfo', keyInfo)];
  const references = draft.references?.(all) ?? all.join('');
  const signedInfo = `<SignedInfo xmlns="${DSIG}"><CanonicalizationMethod Algorithm="${C14N}"></CanonicalizationMethod><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></SignatureMethod>${references}</SignedInfo>`;
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', draft.signer.keys.privateKey));
  const value = sign('sha256', Buffer.from(signedInfo), { key: pkcs8, format: 'der', type: 'pkcs8' }).toString(
    'base64',
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?><Signature xmlns="${DSIG}">${signedInfo}<SignatureValue>${value}</SignatureValue>${keyInfo}<Object>${data}</Object></Signature>`;
}

function reference(id: string, content: string): string {
  const digest = createHash('sha256').update(content).digest('base64');
  return `<Reference URI="#${id}"><Transforms><Transform Algorithm="${C14N}"></Transform></Transforms><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></DigestMethod><DigestValue>${digest}</DigestValue></Reference>`;
}
