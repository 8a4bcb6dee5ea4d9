import { X509Certificate } from 'node:crypto';
import { Rejected } from '@farled/kernel';
import { SignedXml } from 'xml-crypto';
import { bareText, childrenOf, onlyChild, parseStrictly } from './strict-xml';

const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
export const BANKID_TYPES = 'http://www.bankid.com/signature/v1.0.0/types';
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const CERTIFICATES = 3;

/** What a signature covers, read from the very bytes whose digests were checked. */
export interface SignedDocument {
  readonly signedData: Element;
  /** The signer's certificate, the customer CA's, the intermediate's. */
  readonly certificates: readonly X509Certificate[];
}

/**
 * Opens a BankID signature document: the one form that BankID writes, and no other. Two references, to the signed
 * data and to the key info, each standing where it belongs. Who the signer is, and whether to trust her, is not asked here.
 */
export function openSignedDocument(xml: string): SignedDocument {
  const signature = parseStrictly(xml);
  requireForm(signature);
  const [userCertificate] = certificatesIn(onlyChild(signature, DSIG, 'KeyInfo'));
  if (!userCertificate) throw new Rejected('signature.broken');
  const [signedData, keyInfo] = verifiedParts(signature, xml, userCertificate);
  return { signedData, certificates: certificatesIn(keyInfo) };
}

/** Everything outside the digests that a forger could bend: where the parts stand, and what the references point to. */
function requireForm(signature: Element): void {
  if (signature.namespaceURI !== DSIG || signature.localName !== 'Signature') throw new Rejected('signature.broken');
  const keyInfo = onlyChild(signature, DSIG, 'KeyInfo');
  const signedData = onlyChild(onlyChild(signature, DSIG, 'Object'), BANKID_TYPES, 'bankIdSignedData');
  requireId(signature, signedData, 'bidSignedData');
  requireId(signature, keyInfo, 'bidKeyInfo');
  const signedInfo = onlyChild(signature, DSIG, 'SignedInfo');
  requireCanonical(onlyChild(signedInfo, DSIG, 'CanonicalizationMethod'));
  const references = childrenOf(signedInfo, DSIG, 'Reference');
  const targets = references.map((reference) => reference.getAttribute('URI')).sort();
  if (targets.join(' ') !== '#bidKeyInfo #bidSignedData') throw new Rejected('signature.broken');
  for (const reference of references) {
    // No other transform: it could leave parts out of the digest.
    requireCanonical(onlyChild(onlyChild(reference, DSIG, 'Transforms'), DSIG, 'Transform'));
  }
}

/** Canonical XML 1.0, without parameters. */
function requireCanonical(method: Element): void {
  if (method.getAttribute('Algorithm') !== C14N || method.childNodes.length > 0) throw new Rejected('signature.broken');
}

/** The id belongs to this element alone: a copy elsewhere could be what the digest is taken of. */
function requireId(signature: Element, element: Element, id: string): void {
  const holders = Array.from(signature.getElementsByTagName('*')).filter((one) =>
    Array.from(one.attributes).some(({ localName, value }) => localName?.toLowerCase() === 'id' && value === id),
  );
  if (holders.length !== 1 || holders[0] !== element || element.getAttribute('Id') !== id) {
    throw new Rejected('signature.broken');
  }
}

function verifiedParts(signature: Element, xml: string, certificate: X509Certificate): [Element, Element] {
  const checker = new SignedXml({ publicCert: certificate.toString(), getCertFromKeyInfo: () => null });
  checker.idAttributes = ['Id'];
  checker.SignatureAlgorithms = only(checker.SignatureAlgorithms, RSA_SHA256);
  checker.HashAlgorithms = only(checker.HashAlgorithms, SHA256);
  let isGenuine = false;
  try {
    checker.loadSignature(signature);
    isGenuine = checker.checkSignature(xml);
  } catch {
    // The library throws for what it will not even try; either way the signature does not hold.
  }
  const parts = isGenuine ? checker.getSignedReferences().map(parseStrictly) : [];
  const signedData = parts.find(({ localName }) => localName === 'bankIdSignedData');
  const keyInfo = parts.find(({ localName }) => localName === 'KeyInfo');
  if (!signedData || !keyInfo) throw new Rejected('signature.broken');
  return [signedData, keyInfo];
}

const only = <T>(algorithms: Record<string, T>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(algorithms).filter(([known]) => known === name));

function certificatesIn(keyInfo: Element): X509Certificate[] {
  const data = childrenOf(onlyChild(keyInfo, DSIG, 'X509Data'), DSIG, 'X509Certificate');
  if (data.length !== CERTIFICATES) throw new Rejected('signature.broken');
  try {
    return data.map((element) => new X509Certificate(Buffer.from(bareText(element), 'base64')));
  } catch {
    throw new Rejected('signature.broken');
  }
}
