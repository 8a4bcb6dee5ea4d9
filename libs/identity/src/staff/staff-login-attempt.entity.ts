import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One login at a provider that waits for its answer. Bound to the browser that made it, and used once. */
@Entity({ schema: 'identity', name: 'staff_login_attempt' })
export class StaffLoginAttempt {
  /** ID of the AuthnRequest, or the state of the authorization request. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  provider: string;

  @Column('text')
  returnTo: string;

  /** SHA-256 of the secret in the browser's cookie. */
  @Column('text')
  browserHash: string;

  /** OpenID Connect: what the ID token must repeat, and the secret behind the code challenge (RFC 7636). */
  @Column('text', { nullable: true })
  nonce: string | null;

  @Column('text', { nullable: true })
  codeVerifier: string | null;

  /** The person must identify herself now; a login that the provider remembers is not enough. */
  @Column('boolean')
  isFresh: boolean;

  /** Step-up: nobody but the one who is logged in may answer. */
  @Column('uuid', { nullable: true })
  staffId: Id | null;

  /** This machine's time, by which SAML messages are judged. */
  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
