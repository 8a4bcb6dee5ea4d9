import { createHash } from 'node:crypto';
import { type Id, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { SignatureEvidence } from '../orders/order-requests';
import { ATTRIBUTE, SamlRefusal, type VerifiedAssertion } from '../saml';
import { EidAnswers } from './eid-answers';
import { EidPerson } from './eid-person';
import { EidProofs } from './eid-proofs';
import { EidRequests } from './eid-requests';
import type { SamlRequest } from './saml-request.entity';
import { type BegunRequest, SamlRequests, type WaitingRequest } from './saml-requests';

const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

export interface EidSignWish {
  /** Entity id of the IdP. */
  readonly idp: string;
  readonly personId: Id;
  readonly visibleText: string;
  /** SHA-256 of what is signed, in hex; it stands in the text, so that the signature covers it. */
  readonly nonVisible: string;
  /** Page of the portal to come back to. */
  readonly returnTo: string;
}

/** Signing by SAML: the IdP shows the text, and its assertion bears the text's digest (DSS extension, section 3.4). */
@Injectable()
export class EidSignings {
  constructor(
    private readonly asking: EidRequests,
    private readonly requests: SamlRequests,
    private readonly answers: EidAnswers,
    private readonly person: EidPerson,
    private readonly proofs: EidProofs,
  ) {}

  begin({ idp, personId, visibleText, nonVisible, returnTo }: EidSignWish): Promise<BegunRequest> {
    const message = `${visibleText}\n\nSHA-256: ${nonVisible}`;
    return this.asking.begin({ purpose: 'sign', idp, returnTo, expectedPersonId: personId, message });
  }

  /** Takes the IdP's answer, keeps the proof; returns the page to go on at. */
  async finish(samlResponse: string, waiting: WaitingRequest | undefined): Promise<string> {
    try {
      const asked = await this.requests.answer('sign', waiting);
      const assertion = await this.answers.accept(samlResponse, asked);
      await this.requireSigned(assertion, asked);
      await this.proofs.keep(samlResponse, assertion, asked);
      return `${asked.returnTo}?eid=${asked.id}`;
    } catch (error) {
      const outcome = await this.answers.explain(error, waiting?.request);
      if (waiting) await this.requests.fail(waiting.request.id, outcome);
      return waiting ? `${waiting.request.returnTo}?misslyckades=${outcome}` : '/mina-arenden';
    }
  }

  /** The proof of a signing that was completed; undefined while it is not. */
  async evidence(id: string): Promise<SignatureEvidence | undefined> {
    const request = await this.requests.find(id);
    if (request?.purpose !== 'sign') throw new Rejected('not-found', 'not-found');
    const { evidenceId, personId, completedAt: signedAt } = request;
    return evidenceId && personId && signedAt ? { evidenceId, personId, signedAt, orderRef: id } : undefined;
  }

  /** The right person, shown the right text: `<algorithm>;<digest of the message>` (attribute specification 3.2.4). */
  private async requireSigned(assertion: VerifiedAssertion, { expectedPersonId, message }: SamlRequest): Promise<void> {
    if ((await this.person.of(assertion)) !== expectedPersonId) throw new SamlRefusal('wrong-person');
    const digest = createHash('sha256')
      .update(message ?? '', 'utf8')
      .digest('base64');
    if (assertion.value(ATTRIBUTE.signMessageDigest) !== `${SHA256};${digest}`) throw new SamlRefusal('sign-message');
  }
}
