import { verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { SignedXml } from 'xml-crypto';
import { type AuthnRequest, parseXml, readAuthnRequest } from './authn-request';
import { ALGORITHMS, SAML } from './saml-names';

const LARGEST_REQUEST = 100_000;

/** An AuthnRequest whose signature has been checked, with what the service provider wants back. */
export interface ReceivedRequest {
  readonly request: AuthnRequest;
  readonly relayState?: string;
}

/** HTTP-Redirect binding (SAML Bindings 3.4): the signature covers the query exactly as it was sent. */
export function receiveRedirect(query: string, spCertificate: string): ReceivedRequest {
  const raw = new Map(query.split('&').map((pair) => [pair.split('=', 1)[0] ?? '', pair]));
  const value = (name: string) =>
    decodeURIComponent((raw.get(name)?.slice(name.length + 1) ?? '').replaceAll('+', ' '));
  const signed = ['SAMLRequest', 'RelayState', 'SigAlg'].flatMap((name) => raw.get(name) ?? []).join('&');
  if (value('SigAlg') !== ALGORITHMS.rsaSha256) throw new Error('the request is not signed by RSA-SHA256');
  if (!verify('sha256', Buffer.from(signed), spCertificate, Buffer.from(value('Signature'), 'base64'))) {
    throw new Error('the signature of the request is wrong');
  }
  return { request: readAuthnRequest(decode(value('SAMLRequest'))), ...relayed(value('RelayState')) };
}

/** HTTP-POST binding (SAML Bindings 3.5): an enveloped signature over the whole request. Only the signed bytes are read. */
export function receivePost(form: Record<string, string | undefined>, spCertificate: string): ReceivedRequest {
  const xml = decode(form.SAMLRequest ?? '');
  const document = parseXml(xml);
  const signatures = Array.from(document.getElementsByTagNameNS(SAML.dsig, 'Signature'));
  const [signature] = signatures;
  if (!signature || signatures.length !== 1) throw new Error('the request must have one signature');
  const checker = new SignedXml({ publicCert: spCertificate });
  checker.idAttributes = ['ID'];
  checker.signatureAlgorithm = ALGORITHMS.rsaSha256;
  checker.loadSignature(signature);
  if (checker.signatureAlgorithm !== ALGORITHMS.rsaSha256 || !checker.checkSignature(xml)) {
    throw new Error('the signature of the request is wrong');
  }
  const [signed, ...more] = checker.getSignedReferences();
  if (!signed || more.length > 0) throw new Error('the signature must cover the request and nothing else');
  return { request: readAuthnRequest(signed), ...relayed(form.RelayState) };
}

const relayed = (relayState?: string) => (relayState ? { relayState } : {});

/** Deflated or plain: node-saml deflates requests of the POST binding too, against the standard. */
function decode(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0) throw new Error('SAMLRequest is missing');
  const isPlain = bytes[0] === '<'.charCodeAt(0);
  return (isPlain ? bytes : inflateRawSync(bytes, { maxOutputLength: LARGEST_REQUEST })).toString('utf8');
}
