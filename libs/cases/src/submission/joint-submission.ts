import { type ActingRight, ActingRights } from '@farled/identity';
import { CLOCK, Transactions } from '@farled/infra';
import type { Actor, Clock, Id, Party, ResidentActor } from '@farled/kernel';
import { Notices } from '@farled/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Draft } from '../application/draft.entity';
import { EServices } from '../case/e-services';
import { updateRows } from '../case/rows';
import { SignRequest } from '../signing/sign-request.entity';
import { SignRequests } from '../signing/sign-requests';
import { Signing } from '../signing/signing.entity';
import { signingStanding } from '../signing/signing-standing';
import { CaseAcceptance } from './case-acceptance';

const BATCH = 100;

type Answer = Pick<SignRequest, 'state' | 'answeredAt'> & Partial<SignRequest>;

/** Follows an application that several must sign: the last signature makes it a case, a refusal or the end of time a draft. */
@Injectable()
export class JointSubmission {
  constructor(
    private readonly transactions: Transactions,
    private readonly rights: ActingRights,
    private readonly services: EServices,
    private readonly acceptance: CaseAcceptance,
    private readonly requests: SignRequests,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes one answer down, once, and does what follows from it in the same transaction. */
  async answered(actor: Actor, request: SignRequest, answer: Answer): Promise<void> {
    const { draftId, id } = request;
    const right = answer.state === 'signed' ? await this.rightOf(request) : undefined;
    await this.transactions.run(async (tx) => {
      const draft = await this.hold(tx, draftId);
      const { affected } = await updateRows(tx, SignRequest, { id, state: 'waiting' }, answer);
      if (affected !== 1 || draft?.status !== 'awaiting') return;
      const signing = await tx.findOneByOrFail(Signing, { id: request.signingId });
      const all = await tx.findBy(SignRequest, { signingId: signing.id });
      const standing = signingStanding(
        signing.needed,
        all.map(({ state }) => state),
      );
      // The one who asked may have lost her right while the others thought about it.
      if (standing === 'complete' && right && bindsTogether(right, all))
        await this.accept(tx, { actor, draft, signing, all, right });
      else if (standing !== 'waiting') await this.giveBack(tx, draft, request);
    });
  }

  /** Ends what nobody has answered in time; returns how many there were. */
  async expire(): Promise<number> {
    const now = this.clock.now();
    const late = await this.transactions.run((tx) =>
      tx
        .createQueryBuilder(SignRequest, 'request')
        .where(`request.state = 'waiting' and request.dueAt <= :now`, { now })
        .take(BATCH)
        .getMany(),
    );
    const clock: Actor = { kind: 'platform', part: 'sign-requests' };
    for (const request of late) await this.answered(clock, request, { state: 'expired', answeredAt: now });
    return late.length;
  }

  private async accept(tx: EntityManager, joint: Joint): Promise<void> {
    const { actor, draft, signing, all, right } = joint;
    const service = await this.services.version(draft.service, signing.version);
    const coSigners = all.filter(({ state }) => state === 'signed').map(({ personId }) => personId);
    await tx.update(SignRequest, { signingId: signing.id, state: 'waiting' }, { state: 'withdrawn' });
    await this.acceptance.accept(tx, { actor, draft, signing, service, right, coSigners });
    await this.notices.announce(tx, { key: `signed-by-all:${signing.id}`, to: writerOf(draft) });
  }

  private async giveBack(tx: EntityManager, draft: Draft, { signingId }: SignRequest): Promise<void> {
    await this.requests.withdraw(tx, draft.id);
    await this.notices.announce(tx, { key: `not-signed:${signingId}`, to: writerOf(draft) });
  }

  private async rightOf({ draftId, askedBy }: SignRequest) {
    const draft = await this.transactions.run((tx) => tx.findOneBy(Draft, { id: draftId }));
    const asker: ResidentActor = { kind: 'resident', personId: askedBy, assurance: 3 };
    return draft?.rightId ? this.rights.check(asker, draft.rightId) : undefined;
  }

  private hold(tx: EntityManager, id: Id): Promise<Draft | null> {
    return tx.findOne(Draft, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}

type Joint = Omit<Parameters<CaseAcceptance['accept']>[1], 'service' | 'coSigners' | 'draft'> & {
  readonly draft: Draft;
  readonly all: SignRequest[];
};

/** She who wrote it and asked the others. */
const writerOf = ({ personId: id }: Draft): Party => ({ kind: 'person', id });

/** The firm's signatories must still be enough together, as the company register has it now. */
function bindsTogether({ kind, signersNeeded, coSigners }: ActingRight, all: readonly SignRequest[]): boolean {
  if (kind !== 'signatory') return true;
  const signed = all.filter(({ state, personId }) => state === 'signed' && coSigners.includes(personId));
  return 1 + signed.length >= signersNeeded;
}
