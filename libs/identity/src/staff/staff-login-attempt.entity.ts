import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One request to the IdP that waits for its answer. Bound to the browser that made it, and used once. */
@Entity({ schema: 'identity', name: 'staff_login_attempt' })
export class StaffLoginAttempt {
  /** ID of the AuthnRequest. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  returnTo: string;

  /** SHA-256 of the secret in the browser's cookie. */
  @Column('text')
  browserHash: string;

  /** This machine's time, by which SAML messages are judged. */
  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
