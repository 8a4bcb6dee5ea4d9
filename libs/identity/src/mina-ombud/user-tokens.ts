import { createHash, X509Certificate } from 'node:crypto';
import { CertificatesConfig, CLOCK } from '@farled/infra';
import { type Clock, type Id, newId, type PersonalNumber } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { exportJWK, importPKCS8, importX509, SignJWT } from 'jose';
import { MinaOmbudConfig } from './mina-ombud.config';

const ALGORITHM = 'RS256';
const AUDIENCE = 'mina-ombud';
const LIFE_S = 60;
/** OIDC Sweden, Attribute and Claims specification. */
const CLAIMS = 'https://claims.oidc.se/1.0';

/** Tells Mina ombud, signed, who the user is that is asked about (`X-Id-Token`), and shows the key for it. */
@Injectable()
export class UserTokens {
  constructor(
    private readonly config: MinaOmbudConfig,
    private readonly certificates: CertificatesConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who she is, for one minute. */
  async of(personId: Id, number: PersonalNumber): Promise<string> {
    const key = await importPKCS8(this.certificates.read(this.config.key), ALGORITHM);
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const claim = number.isCoordinationNumber ? 'coordinationNumber' : 'personalNumber';
    return new SignJWT({ [`${CLAIMS}/${claim}`]: number.digits })
      .setProtectedHeader({ alg: ALGORITHM, kid: this.keyId(), typ: 'JWT' })
      .setIssuer(this.config.issuer)
      .setAudience(AUDIENCE)
      .setSubject(personId)
      .setJti(newId())
      .setIssuedAt(now)
      .setExpirationTime(now + LIFE_S)
      .sign(key);
  }

  /** The public key with its certificate (RFC 7517), for Mina ombud to check the tokens by. */
  async keySet() {
    const pem = this.certificates.read(this.config.certificate);
    const { raw } = new X509Certificate(pem);
    const jwk = await exportJWK(await importX509(pem, ALGORITHM));
    const certificate = { x5c: [raw.toString('base64')], 'x5t#S256': this.keyId() };
    return { keys: [{ ...jwk, ...certificate, kid: this.keyId(), use: 'sig', alg: ALGORITHM }] };
  }

  private keyId(): string {
    const { raw } = new X509Certificate(this.certificates.read(this.config.certificate));
    return createHash('sha256').update(raw).digest('base64url');
  }
}
