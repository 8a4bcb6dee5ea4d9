import type { Id, JsonObject } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SignatureKind = 'auth' | 'sign' | 'phone-auth' | 'phone-sign';

/** A signature as it came, whole. Its certificate bears the signer's number, so it lies where numbers lie. */
@Entity({ schema: 'register', name: 'signature_evidence' })
export class SignatureEvidenceRow {
  @PrimaryColumn('uuid')
  id: Id;

  /** What it proves: a login, a signature, or the same on the telephone. */
  @Column('text')
  kind: SignatureKind;

  @Column('uuid')
  personId: Id;

  /** The final answer of the e-legitimation service, byte for byte. */
  @Column('text')
  answer: string;

  /** SHA-256 of the answer, in hex. */
  @Column('text')
  sha256: string;

  /** What was sent to be signed. */
  @Column('jsonb')
  signed: JsonObject;

  @Column('timestamptz')
  signedAt: Date;
}
