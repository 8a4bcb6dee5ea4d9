import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EidPurpose } from './eid-parties';

/** One request to a resident's IdP. Bound to the browser that made it, answered once. */
@Entity({ schema: 'identity', name: 'saml_request' })
export class SamlRequest {
  /** ID of the AuthnRequest. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  purpose: EidPurpose;

  /** Entity id of the IdP that was asked. */
  @Column('text')
  idp: string;

  /** Levels of assurance that were asked for. */
  @Column('text', { array: true })
  levels: string[];

  /** SHA-256 of the secret in the browser's cookie. */
  @Column('text')
  browserHash: string;

  /** What travels with the request and says nothing. */
  @Column('text')
  relayState: string;

  @Column('text')
  returnTo: string;

  /** This machine's time, by which SAML messages are judged. */
  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** Who must sign; null for a login. */
  @Column('uuid', { nullable: true })
  expectedPersonId: Id | null;

  /** What the signer is shown, byte for byte. */
  @Column('text', { nullable: true })
  message: string | null;

  @Column('text')
  status: 'pending' | 'failed' | 'complete';

  /** Why it failed. */
  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('uuid', { nullable: true })
  personId: Id | null;

  @Column('uuid', { nullable: true })
  evidenceId: Id | null;

  /** The platform's time. */
  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;
}
