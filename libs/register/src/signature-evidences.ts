import { createHash } from 'node:crypto';
import { AuditLog } from '@farled/infra';
import { type Actor, type Id, isId, type JsonObject, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { SignatureEvidenceRow, type SignatureKind } from './signature-evidence.entity';

export interface NewSignatureEvidence {
  readonly id: Id;
  readonly kind: SignatureKind;
  readonly personId: Id;
  /** The final answer of the e-legitimation service, byte for byte. */
  readonly answer: string;
  readonly signed: JsonObject;
  readonly signedAt: Date;
}

/** Why a signature is opened, and in which case. */
export interface SignatureReading {
  readonly purpose: string;
  readonly caseId?: Id;
}

/** Keeps signatures whole, for as long as the case they belong to. They carry the signer's number, so they stay here. */
@Injectable()
export class SignatureEvidences {
  constructor(
    private readonly source: DataSource,
    private readonly audit: AuditLog,
  ) {}

  async keep(tx: EntityManager, evidence: NewSignatureEvidence): Promise<SignatureEvidenceRow> {
    const sha256 = createHash('sha256').update(evidence.answer, 'utf8').digest('hex');
    return tx.save(tx.create(SignatureEvidenceRow, { ...evidence, sha256 }));
  }

  /** Logins prove nothing in a case; they are kept for a time only. */
  async removeLogins(before: Date): Promise<void> {
    await this.source.manager.delete(SignatureEvidenceRow, { kind: 'auth', signedAt: LessThan(before) });
  }

  /** Audited: whoever opens the evidence sees the signer's number. */
  async open(actor: Actor, id: Id, { purpose, caseId }: SignatureReading): Promise<SignatureEvidenceRow> {
    const evidence = isId(id) ? await this.source.manager.findOneBy(SignatureEvidenceRow, { id }) : null;
    if (!evidence) throw new Rejected('not-found', 'not-found');
    const { personId } = evidence;
    await this.audit.read(undefined, {
      actor,
      purpose,
      personId,
      ...(caseId ? { caseId } : {}),
      fields: ['signature'],
    });
    return evidence;
  }
}
