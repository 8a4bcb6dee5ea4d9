import { AuditLog, CLOCK, Transactions } from '@farled/infra';
import { type Clock, type Id, newId } from '@farled/kernel';
import { SignatureEvidences } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import type { VerifiedAssertion } from '../saml';
import { assuranceOf } from './eid-person';
import { SamlRequest } from './saml-request.entity';

/** Keeps the proof of a signing: the IdP's answer as it came, and the assertion that lay encrypted in it. */
@Injectable()
export class EidProofs {
  constructor(
    private readonly evidences: SignatureEvidences,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async keep(samlResponse: string, assertion: VerifiedAssertion, asked: SamlRequest): Promise<void> {
    const { id, idp, message: visibleText } = asked;
    const personId = asked.expectedPersonId as Id;
    const completedAt = this.clock.now();
    const answer = JSON.stringify({ samlResponse, assertion: assertion.xml });
    const signed = { method: 'saml', requestId: id, idp, level: assertion.level, visibleText };
    await this.transactions.run(async (tx) => {
      const evidenceId = newId();
      const evidence = { id: evidenceId, kind: 'sign', personId, answer, signed, signedAt: completedAt } as const;
      await this.evidences.keep(tx, evidence);
      const done = { status: 'complete', personId, evidenceId, completedAt } as const;
      await tx.update(SamlRequest, { id, status: 'pending' }, done);
      const actor = { kind: 'resident', personId, assurance: assuranceOf(assertion.level) } as const;
      await this.audit.record(tx, { actor, action: 'sign', purpose: 'eid', personId });
    });
  }
}
