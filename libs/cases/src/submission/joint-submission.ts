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
/** The first when half the time has passed, the second when two days are left. */
const REMINDED = `request.reminders = 0 and request.askedAt + (request.dueAt - request.askedAt) / 2 <= :now
  or request.reminders = 1 and request.dueAt - interval '2 days' <= :now`;

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
    const { draftId, id, orderId } = request;
    // What she has changed since is not what she signed.
    const same = answer.state === 'signed' && orderId ? { orderId } : {};
    const right = answer.state === 'signed' ? await this.rightOf(request) : undefined;
    await this.transactions.run(async (tx) => {
      const draft = await this.hold(tx, draftId);
      const { affected } = await updateRows(tx, SignRequest, { id, state: 'waiting', ...same }, answer);
      if (affected !== 1 || draft?.status !== 'awaiting') return;
      const signing = await tx.findOneByOrFail(Signing, { id: request.signingId });
      const all = await tx.findBy(SignRequest, { signingId: signing.id });
      const standing = signingStanding(signing.needed, all);
      // The one who asked may have lost her right while the others thought about it.
      if (standing === 'complete' && right !== undefined && bindsTogether(right, all))
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

  /** Reminds those who have not answered when half their time has passed, and two days before its end. */
  async remind(): Promise<number> {
    const due = await this.transactions.run((tx) =>
      tx
        .createQueryBuilder(SignRequest, 'request')
        .where(`request.state = 'waiting' and request.dueAt > :now and (${REMINDED})`, { now: this.clock.now() })
        .take(BATCH)
        .getMany(),
    );
    for (const { id, personId, reminders } of due) {
      await this.transactions.run(async (tx) => {
        const match = { id, state: 'waiting' as const, reminders };
        const { affected } = await updateRows(tx, SignRequest, match, { reminders: reminders + 1 });
        const key = `sign-request:${id}:reminder-${reminders + 1}`;
        if (affected === 1) await this.notices.announce(tx, { key, to: { kind: 'person', id: personId } });
      });
    }
    return due.length;
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

  /** The right by which the writer applies for another, as it is now: undefined when it has ended, null when she needs none. */
  private async rightOf({ draftId, askedBy }: SignRequest): Promise<ActingRight | null | undefined> {
    const draft = await this.transactions.run((tx) => tx.findOneBy(Draft, { id: draftId }));
    const asker: ResidentActor = { kind: 'resident', personId: askedBy, assurance: 3 };
    return draft?.rightId ? this.rights.check(asker, draft.rightId) : null;
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
function bindsTogether(right: ActingRight | null, all: readonly SignRequest[]): boolean {
  if (right?.kind !== 'signatory') return true;
  const { signersNeeded, coSigners } = right;
  const signed = all.filter(({ state, personId }) => state === 'signed' && coSigners.includes(personId));
  return 1 + signed.length >= signersNeeded;
}
