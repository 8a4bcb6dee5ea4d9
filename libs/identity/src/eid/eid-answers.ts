import { AuditLog } from '@farled/infra';
import { platform } from '@farled/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { acceptResponse, SamlNotIdentified, SamlRefusal, UsedAssertions, type VerifiedAssertion } from '../saml';
import { EidParties } from './eid-parties';
import { Federation } from './federation';
import { NoLastingIdentity } from './no-lasting-identity';
import type { SamlRequest } from './saml-request.entity';

/** What the person is told when it did not work. Why an answer was refused is for the log alone. */
export type EidOutcome = 'cancelled' | 'fraud' | 'level-unavailable' | 'no-lasting-identity' | 'failed';

/** Takes in the answers of residents' IdPs: to logins and to signings alike. */
@Injectable()
export class EidAnswers {
  private readonly logger = new Logger('Eid');

  constructor(
    private readonly parties: EidParties,
    private readonly federation: Federation,
    private readonly used: UsedAssertions,
    private readonly audit: AuditLog,
  ) {}

  /** What the IdP says, verified and never used before. Throws what `explain` understands. */
  async accept(samlResponse: string, request: SamlRequest): Promise<VerifiedAssertion> {
    const provider = await this.federation.provider(request.idp);
    if (!provider) throw new SamlRefusal('issuer', 'the IdP is no longer offered');
    const { id: requestId, levels, askedAt } = request;
    const assertion = await acceptResponse(samlResponse, {
      sp: this.parties.ourselves(request.purpose),
      idp: this.parties.idp(provider),
      expected: { requestId, levels, forceAuthn: true, askedAt, now: new Date() },
    });
    await this.used.use(assertion);
    return assertion;
  }

  /** Writes down why an answer gave nothing, by ids and codes; returns what the person may know. */
  async explain(error: unknown, request?: SamlRequest): Promise<EidOutcome> {
    const { code, outcome } = understood(error);
    const { id: requestId, idp, purpose } = request ?? {};
    this.logger.warn({ code, detail: (error as Error).message, requestId, idp, purpose }, 'e-legitimation refused');
    if (outcome === 'cancelled') return outcome;
    const event = { action: purpose === 'sign' ? 'sign' : 'login', purpose: 'eid', result: 'refused' } as const;
    await this.audit.record(undefined, { actor: platform('eid'), ...event, fields: [code] });
    return outcome;
  }
}

function understood(error: unknown): { code: string; outcome: EidOutcome } {
  if (error instanceof SamlRefusal) return { code: error.code, outcome: 'failed' };
  if (error instanceof NoLastingIdentity) return { code: 'no-lasting-identity', outcome: 'no-lasting-identity' };
  if (!(error instanceof SamlNotIdentified)) throw error;
  const { outcome: code } = error;
  // Fraud and suspicion of it are one to the person; the log tells them apart (deployment profile, section 6.4).
  return { code, outcome: code === 'possible-fraud' ? 'fraud' : code };
}
