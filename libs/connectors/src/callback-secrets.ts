import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type SignedCallback, verifyCallback } from './base/callback-signature';
import { MtlsConfig } from './base/mtls.config';
import { CaseSystemConfig } from './contrib/sandbox-case-system/case-system.config';

/** Knows the secret that the case-handling system signs its answers with. */
@Injectable()
export class CallbackSecrets {
  private secret: string | undefined;

  constructor(
    private readonly caseSystem: CaseSystemConfig,
    private readonly mtls: MtlsConfig,
  ) {}

  /** Throws unless the callback comes from the case-handling system, and now. */
  verify(callback: SignedCallback, now: Date): void {
    this.secret ??= readFileSync(join(this.mtls.folder, this.caseSystem.secretFile), 'utf8').trim();
    verifyCallback(callback, this.secret, now);
  }
}
