import { Rejected } from '@farled/kernel';

/** What a signature is checked against: what was sent, who should have signed, whom we trust, and when. */
export interface SignatureCheck {
  /** The XMLDSig document, decoded from `completionData.signature`. */
  readonly signatureXml: string;
  /** The text as it was sent to be shown. */
  readonly visibleText: string;
  /** The hidden data as it was sent, such as the SHA-256 of the answers in hex. */
  readonly nonVisible?: string;
  /** Twelve digits of the person who should have signed. */
  readonly personalNumber: string;
  /** Trusted BankID root certificates (PEM). */
  readonly roots: readonly string[];
  /** The instant at which every certificate must be valid: when the order was completed. */
  readonly at: Date;
  readonly purpose?: 'Signing' | 'Identification';
}

/** What the signature says, read from the signed bytes only. */
export interface VerifiedSignature {
  readonly personalNumber: string;
  readonly name: string;
}

/** Proves that a BankID signature is genuine and covers exactly what was sent; throws `Rejected('signature.…')` otherwise. */
export function verifySignature(check: SignatureCheck): VerifiedSignature {
  throw new Rejected('signature.unreadable', 'invalid', { purpose: check.purpose ?? 'Signing' });
}
