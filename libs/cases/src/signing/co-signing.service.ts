import { ActingRights, type SignatureEvidence } from '@farled/identity';
import { CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, Rejected, type ResidentActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import { updateRows } from '../case/rows';
import type { ApplicationPart } from '../part/application-part.entity';
import { Parts } from '../part/parts';
import { JointSubmission } from '../submission/joint-submission';
import { SignRequest } from './sign-request.entity';
import { SignRequests } from './sign-requests';
import type { Signable, Signables } from './signable';
import { Signing } from './signing.entity';

interface ToSign {
  readonly request: SignRequest;
  readonly signing: Signing;
  readonly part: ApplicationPart | null;
}

/** What somebody is asked to sign with her own e-legitimation, or to refuse. Her own right is checked anew each time. */
@Injectable()
export class CoSigningService implements Signables {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: SignRequests,
    private readonly rights: ActingRights,
    private readonly joint: JointSubmission,
    private readonly parts: Parts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async find(actor: Actor, id: Id): Promise<Signable> {
    const signer = asResident(actor, 'sign-request.answer');
    const request = await this.requests.get(actor, id);
    return this.signable(signer, await this.toSign(request));
  }

  async open(actor: Actor, id: Id): Promise<Signable> {
    const { signer, request } = await this.waiting(actor, id);
    const { signing, part } = await this.toSign(request);
    if (part && !part.frozen) throw new Rejected('sign-request.part-missing', 'conflict');
    if (request.role !== 'invited' && !(await this.rights.mayRepresent(signer, request.role, signing.partyId))) {
      throw new Rejected('acting.no-right', 'forbidden');
    }
    return this.signable(signer, { request, signing, part });
  }

  async refuse(actor: Actor, id: Id, reason: string): Promise<void> {
    const { request } = await this.waiting(actor, id);
    const answeredAt = this.clock.now();
    await this.joint.answered(actor, request, { state: 'refused', reason, answeredAt });
  }

  private signable(signer: ResidentActor, { request, signing, part }: ToSign): Signable {
    const { id, personId: signerId, orderId, state } = request;
    const { visibleText, sha256 } = part?.frozen ?? { visibleText: request.visibleText, sha256: signing.sha256 };
    return {
      ...{ signerId, visibleText, sha256, orderId, isSigned: state === 'signed', page: `/att-skriva-under/${id}` },
      begun: (begunId) =>
        this.transactions.run((tx) => updateRows(tx, SignRequest, { id, state: 'waiting' }, { orderId: begunId })),
      keep: (evidence) => this.keep(signer, request, evidence),
    };
  }

  /** The last signature that is needed sends the application. One that came after it was taken back counts not. */
  private async keep(
    signer: ResidentActor,
    request: SignRequest,
    { evidenceId, signedAt: answeredAt }: SignatureEvidence,
  ): Promise<boolean> {
    if (request.state !== 'waiting') return false;
    await this.joint.answered(signer, request, { state: 'signed', evidenceId, answeredAt });
    return true;
  }

  private toSign(request: SignRequest): Promise<ToSign> {
    return this.transactions.run(async (tx) => {
      const signing = await tx.findOneByOrFail(Signing, { id: request.signingId });
      return { request, signing, part: await this.parts.of(request.id, tx) };
    });
  }

  private async waiting(actor: Actor, id: Id) {
    const signer = asResident(actor, 'sign-request.answer');
    const request = await this.requests.get(actor, id);
    if (request.state !== 'waiting') throw new Rejected(`sign-request.${request.state}`, 'conflict');
    if (request.dueAt <= this.clock.now()) throw new Rejected('sign-request.expired', 'conflict');
    return { signer, request };
  }
}
