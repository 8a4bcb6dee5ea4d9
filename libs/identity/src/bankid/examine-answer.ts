import type { X509Certificate } from 'node:crypto';
import { Rejected } from '@farled/kernel';
import type { CollectedOrder } from './bankid.types';
import { requireTrustedChain } from './certificate-chain';
import { commonName } from './certificate-name';
import { openSignedDocument, type SignedDocument } from './signed-document';
import { type OcspVerdict, verifyOcsp } from './verify-ocsp';
import {
  requireContents,
  requirePurpose,
  requireSigner,
  type SentTexts,
  type SignaturePurpose,
} from './verify-signature';

/** What was asked of a person, and between which instants she answered; this machine's time, which is BankID's. */
export interface SentOrder extends SentTexts {
  readonly purpose: SignaturePurpose;
  readonly personalNumber: string;
  readonly orderedAt: Date;
  readonly collectedAt: Date;
}

/** One thing that was checked; `code` says why it does not hold. */
interface SignatureFinding {
  readonly check: CheckName;
  readonly isOk: boolean;
  readonly code?: string;
}

/** The signer's certificate in words. */
interface SignerCertificate {
  readonly name: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly validFrom: Date;
  readonly validTo: Date;
}

/** Everything that a final answer proves, and what it does not. */
export interface Examination {
  readonly findings: readonly SignatureFinding[];
  readonly certificate?: SignerCertificate;
  readonly revocation?: OcspVerdict;
}

const CHECKS = ['document', 'chain', 'person', 'purpose', 'content', 'revocation'] as const;
type CheckName = (typeof CHECKS)[number];

type CompletionData = NonNullable<CollectedOrder['completionData']>;
type Answered = Pick<CompletionData, 'signature' | 'ocspResponse'>;

/**
 * Examines a final answer of collect against what was sent: the document whole, its certificates ours to trust, the
 * right person, purpose and content, and a certificate that was good. May be done again at any time later.
 */
export function examineAnswer(answer: Answered, sent: SentOrder, roots: readonly string[]): Examination {
  const opened = attempt('document', () => open(answer.signature));
  const document = opened.value;
  if (!document) return { findings: [opened.finding, ...CHECKS.slice(1).map(unasked)] };
  const [user, issuer] = document.certificates as [X509Certificate, X509Certificate];
  const revocation = attempt('revocation', () =>
    verifyOcsp({
      ...sent,
      response: bytes(answer.ocspResponse),
      certificate: user,
      issuer,
      signature: answer.signature,
    }),
  );
  const steps = [
    attempt('chain', () => requireTrustedChain(document.certificates, roots, sent.collectedAt)),
    attempt('person', () => requireSigner(user, sent.personalNumber)),
    attempt('purpose', () => requirePurpose(document, sent.purpose)),
    attempt('content', () => requireContents(document, sent)),
    revocation,
  ];
  return {
    findings: [opened.finding, ...steps.map(({ finding }) => finding)],
    certificate: certificateInWords(user, issuer),
    ...(revocation.value ? { revocation: revocation.value } : {}),
  };
}

/** Throws the first thing that does not hold, as `Rejected`. */
export function requireGenuine({ findings }: Examination): void {
  const fault = findings.find(({ isOk }) => !isOk);
  if (fault) throw new Rejected(fault.code ?? 'signature.broken');
}

const bytes = (base64: string | undefined): Buffer => Buffer.from(base64 ?? '', 'base64');

const open = (signature: string): SignedDocument => openSignedDocument(bytes(signature).toString('utf8'));

const unasked = (check: CheckName): SignatureFinding => ({ check, isOk: false, code: 'signature.not-checked' });

function attempt<T>(check: CheckName, prove: () => T): { readonly finding: SignatureFinding; readonly value?: T } {
  try {
    const value = prove();
    return { finding: { check, isOk: true }, value };
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return { finding: { check, isOk: false, code: error.code } };
  }
}

function certificateInWords(user: X509Certificate, issuer: X509Certificate): SignerCertificate {
  return {
    name: commonName(user),
    issuer: commonName(issuer),
    serialNumber: user.serialNumber,
    validFrom: new Date(user.validFrom),
    validTo: new Date(user.validTo),
  };
}
