import { CertificatesConfig } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import { type SignedCallback, verifyCallback } from './base/callback-signature';
import { CaseSystemConfig } from './contrib/sandbox-case-system/case-system.config';

/** Knows the secret that the case-handling system signs its answers with. */
@Injectable()
export class CallbackSecrets {
  private secret: string | undefined;

  constructor(
    private readonly caseSystem: CaseSystemConfig,
    private readonly certificates: CertificatesConfig,
  ) {}

  /** Throws unless the callback comes from the case-handling system, and now. */
  verify(callback: SignedCallback, now: Date): void {
    this.secret ??= this.certificates.read(this.caseSystem.secretFile).trim();
    verifyCallback(callback, this.secret, now);
  }
}
