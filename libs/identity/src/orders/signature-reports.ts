import { createHash } from 'node:crypto';
import { type Actor, type Id, PersonalNumber } from '@farled/kernel';
import { Persons, type SignatureEvidenceRow, SignatureEvidences, type SignatureReading } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { type CollectedOrder, type Examination, examineAnswer, type SentOrder } from '../bankid';
import { BankIdConnection } from './bankid-connection';

type Examined = Examination['findings'][number];
type Finding = Omit<Examined, 'check'> & { readonly check: Examined['check'] | 'stored' | 'arrival' };

/** An answer of an identity provider is sealed for us and for a moment: it is believed when it comes, or never. */
const ON_ARRIVAL: Finding = { check: 'arrival', isOk: true };

/** A kept signature, checked anew from the very bytes that came: who, when, what, and whether all of it still holds. */
export interface SignatureReport {
  readonly evidenceId: Id;
  readonly kind: string;
  /** `saml`: another e-legitimation, whose answer was verified when it came and is kept with its own signature. */
  readonly method: string;
  readonly isValid: boolean;
  readonly signedAt: string;
  readonly findings: readonly Finding[];
  readonly certificate?: Examination['certificate'];
  readonly revocation?: Examination['revocation'];
  /** The text that was shown and signed. */
  readonly text: string | null;
  /** What was signed with it unseen: the SHA-256 of the answers. */
  readonly hidden: string | null;
  readonly bankIdIssuedOn: string | null;
  readonly risk: string | null;
  /** SHA-256 of the whole answer as it is kept. */
  readonly sha256: string;
}

interface Signed {
  readonly method?: string;
  readonly visibleText?: string | null;
  readonly nonVisible?: string | null;
  readonly purpose?: SentOrder['purpose'];
  readonly orderedAt?: string;
  readonly collectedAt?: string;
}

/** Shows kept signatures to those who may see them; each opening is written down. */
@Injectable()
export class SignatureReports {
  constructor(
    private readonly evidences: SignatureEvidences,
    private readonly persons: Persons,
    private readonly connection: BankIdConnection,
  ) {}

  async of(actor: Actor, id: Id, reading: SignatureReading): Promise<SignatureReport> {
    const row = await this.evidences.open(actor, id, reading);
    const data = (JSON.parse(row.answer) as Partial<CollectedOrder>).completionData;
    const { findings, ...certificates } = data ? await this.examine(row, data) : { findings: [ON_ARRIVAL] };
    const all = [storedFinding(row), ...findings];
    return { ...kept(row), isValid: all.every(({ isOk }) => isOk), findings: all, ...certificates, ...told(data) };
  }

  /** The whole answer, byte for byte as it came, to be checked by others. */
  async answer(actor: Actor, id: Id, reading: SignatureReading): Promise<string> {
    return (await this.evidences.open(actor, id, reading)).answer;
  }

  /** By the number in the answer, which must lead to the one who is said to have signed, also when it has changed since. */
  private async examine(row: SignatureEvidenceRow, data: NonNullable<CollectedOrder['completionData']>) {
    const number = PersonalNumber.parse(data.user.personalNumber);
    const isHers = number !== undefined && (await this.persons.findOrCreate(number)) === row.personId;
    return examineAnswer(data, sentOrder(row, isHers ? number.digits : ''), this.connection.roots());
  }
}

function sentOrder({ kind, signed, signedAt }: SignatureEvidenceRow, personalNumber: string): SentOrder {
  const { visibleText, nonVisible, purpose, orderedAt, collectedAt } = signed as Signed;
  return {
    personalNumber,
    purpose: purpose ?? (kind.endsWith('sign') ? 'Signing' : 'Identification'),
    ...(visibleText ? { visibleText } : {}),
    ...(nonVisible ? { nonVisible } : {}),
    orderedAt: orderedAt ? new Date(orderedAt) : signedAt,
    collectedAt: collectedAt ? new Date(collectedAt) : signedAt,
  };
}

function storedFinding({ answer, sha256 }: SignatureEvidenceRow): Finding {
  const isIntact = createHash('sha256').update(answer, 'utf8').digest('hex') === sha256;
  return { check: 'stored', isOk: isIntact, ...(isIntact ? {} : { code: 'signature.changed' }) };
}

function kept({ id: evidenceId, kind, signed, signedAt, sha256 }: SignatureEvidenceRow) {
  const { method = 'bankid', visibleText: text = null, nonVisible: hidden = null } = signed as Signed;
  return { evidenceId, kind, method, signedAt: signedAt.toISOString(), sha256, text, hidden };
}

/** What BankID says besides of the person's BankID. */
const told = (data: CollectedOrder['completionData']) => ({
  risk: data?.risk ?? null,
  bankIdIssuedOn: data?.bankIdIssueDate?.slice(0, 10) ?? null,
});
