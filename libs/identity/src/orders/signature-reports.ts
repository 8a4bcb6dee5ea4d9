import { createHash } from 'node:crypto';
import { type Actor, type Id, PersonalNumber } from '@farled/kernel';
import { Persons, type SignatureEvidenceRow, SignatureEvidences, type SignatureReading } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { type CollectedOrder, type Examination, examineAnswer, type SentOrder } from '../bankid';
import { BankIdConnection } from './bankid-connection';

type Finding = Omit<Examination['findings'][number], 'check'> & { readonly check: string };

/** A kept signature, checked anew from the very bytes that came: who, when, what, and whether all of it still holds. */
export interface SignatureReport {
  readonly evidenceId: Id;
  readonly kind: string;
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
    const data = (JSON.parse(row.answer) as CollectedOrder).completionData;
    const { findings, ...certificates } = data ? await this.examine(row, data) : { findings: [] };
    const isIntact = createHash('sha256').update(row.answer, 'utf8').digest('hex') === row.sha256;
    const stored: Finding = { check: 'stored', isOk: isIntact, ...(isIntact ? {} : { code: 'signature.changed' }) };
    const all = [stored, ...findings];
    const { visibleText = null, nonVisible = null } = row.signed as Signed;
    return {
      ...{ evidenceId: row.id, kind: row.kind, signedAt: row.signedAt.toISOString(), sha256: row.sha256 },
      ...{ isValid: findings.length > 0 && all.every(({ isOk }) => isOk), findings: all, ...certificates },
      ...{ text: visibleText, hidden: nonVisible, risk: data?.risk ?? null },
      bankIdIssuedOn: data?.bankIdIssueDate?.slice(0, 10) ?? null,
    };
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
