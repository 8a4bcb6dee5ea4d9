import type { X509Certificate } from 'node:crypto';
import { Rejected } from '@farled/kernel';
import { requireTrustedChain } from './certificate-chain';
import { commonName, subjectOf } from './certificate-name';
import { BANKID_TYPES, openSignedDocument, type SignedDocument } from './signed-document';
import { bareText, childrenOf, onlyChild } from './strict-xml';

export type SignaturePurpose = 'Signing' | 'Identification';

/** The texts of an order as they were sent. */
export interface SentTexts {
  /** The text as it was sent to be shown; when left out, nothing may have been shown. */
  readonly visibleText?: string;
  /** The hidden data as it was sent, such as the SHA-256 of the answers in hex; when left out there may be none. */
  readonly nonVisible?: string;
}

/** What a signature is checked against: what was sent, who should have signed, whom we trust, and when. */
export interface SignatureCheck extends SentTexts {
  /** The XMLDSig document, decoded from `completionData.signature`. */
  readonly signatureXml: string;
  /** Twelve digits of the person who should have signed. */
  readonly personalNumber: string;
  /** Trusted BankID root certificates (PEM). */
  readonly roots: readonly string[];
  /** The instant at which every certificate must be valid: when the order was completed. */
  readonly at: Date;
  readonly purpose?: SignaturePurpose;
}

/** What the signature says, read from the signed bytes only. */
export interface VerifiedSignature {
  readonly personalNumber: string;
  readonly name: string;
}

/**
 * Proves that a BankID signature is genuine and covers exactly what was sent. Throws `Rejected`:
 * `signature.unreadable`, `.broken`, `.untrusted`, `.expired`, `.wrong-person`, `.wrong-purpose` or `.wrong-content`.
 */
export function verifySignature(check: SignatureCheck): VerifiedSignature {
  const document = openSignedDocument(check.signatureXml);
  requireTrustedChain(document.certificates, check.roots, check.at);
  const signer = requireSigner(document.certificates[0] as X509Certificate, check.personalNumber);
  requirePurpose(document, check.purpose ?? 'Signing');
  requireContents(document, check);
  return signer;
}

/** The subject's serialNumber is the personal number, in every BankID certificate of a person. */
export function requireSigner(certificate: X509Certificate, personalNumber: string): VerifiedSignature {
  const { serialNumber } = subjectOf(certificate);
  // An attribute that stands twice comes as a list: there is then no one person.
  if (serialNumber !== personalNumber) throw new Rejected('signature.wrong-person');
  return { personalNumber, name: commonName(certificate) };
}

/** A signature made to log in is no signature of an application, nor the other way round. */
export function requirePurpose({ signedData }: SignedDocument, purpose: SignaturePurpose): void {
  const funcId = onlyChild(onlyChild(signedData, BANKID_TYPES, 'clientInfo'), BANKID_TYPES, 'funcId').textContent;
  if (funcId !== purpose) throw new Rejected('signature.wrong-purpose');
}

/** What was shown and what was signed unseen is what was sent, no more and no less. */
export function requireContents({ signedData }: SignedDocument, sent: SentTexts): void {
  requireContent(signedData, 'usrVisibleData', sent.visibleText);
  requireContent(signedData, 'usrNonVisibleData', sent.nonVisible);
}

function requireContent(signedData: Element, name: string, expected: string | undefined): void {
  const [element, ...more] = childrenOf(signedData, BANKID_TYPES, name);
  const expectedBase64 = expected ? Buffer.from(expected, 'utf8').toString('base64') : undefined;
  const found = element && bareText(element);
  if (more.length > 0 || (found || undefined) !== expectedBase64) throw new Rejected('signature.wrong-content');
}
