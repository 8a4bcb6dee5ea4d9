import { authorise, CLOCK, I18n, type Language } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, newId, Rejected } from '@farled/kernel';
import { Notices } from '@farled/messages';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Draft } from '../application/draft.entity';
import type { EServiceVersion } from '../case/e-service';
import { coSignerSummary } from './co-signer-summary';
import type { Signers } from './co-signers';
import { Freezer } from './freezer';
import { type SignerRole, SignRequest } from './sign-request.entity';
import { Signing } from './signing.entity';

const DAY_MS = 24 * 3_600_000;

interface Asking {
  readonly draft: Draft;
  readonly signing: Signing;
  readonly service: EServiceVersion;
  readonly signers: Signers;
}

/** Asks others to sign what one has frozen and signed, and finds what somebody is asked to sign. */
@Injectable()
export class SignRequests {
  constructor(
    private readonly source: DataSource,
    private readonly freezer: Freezer,
    private readonly notices: Notices,
    private readonly i18n: I18n,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks all who may sign, in one transaction; the draft waits for them, and stays as it is. */
  async ask(tx: EntityManager, { draft, signing, service, signers }: Asking): Promise<Date> {
    const askedAt = this.clock.now();
    const dueAt = new Date(askedAt.getTime() + service.applicants.answerDays * DAY_MS);
    const visibleText = this.text(service, signing, signers.role);
    for (const personId of signers.others) {
      const id = newId();
      const asked = { id, draftId: draft.id, signingId: signing.id, askedBy: draft.personId, personId, askedAt, dueAt };
      const unanswered = { state: 'waiting' as const, orderId: null, evidenceId: null, reason: null, answeredAt: null };
      await tx.insert(SignRequest, { ...asked, ...unanswered, role: signers.role, visibleText });
      await this.notices.announce(tx, { key: `sign-request:${id}`, to: { kind: 'person', id: personId } });
    }
    await tx.update(Draft, { id: draft.id }, { status: 'awaiting' });
    return dueAt;
  }

  /** Gives a draft back to the one who wrote it: what was signed is void, and nobody is asked any more. */
  async withdraw(tx: EntityManager, draftId: Id): Promise<void> {
    const answeredAt = this.clock.now();
    await tx.update(SignRequest, { draftId, state: 'waiting' }, { state: 'withdrawn', answeredAt });
    await tx.update(Signing, { draftId, status: 'signed' }, { status: 'void' });
    await tx.update(Draft, { id: draftId }, { status: 'open' });
  }

  /** The request, for the one who is asked; for everybody else there is none. */
  async get(actor: Actor, id: Id, tx: EntityManager = this.source.manager): Promise<SignRequest> {
    authorise(actor, 'sign-request.answer');
    const request = isId(id) ? await tx.findOneBy(SignRequest, { id }) : null;
    if (!request) throw new Rejected('not-found', 'not-found');
    authorise(actor, 'sign-request.answer', request);
    return request;
  }

  waitingFor(personId: Id): Promise<SignRequest[]> {
    return this.source.manager.find(SignRequest, { where: { personId, state: 'waiting' }, order: { dueAt: 'ASC' } });
  }

  /** Everybody who was asked to sign the same frozen application. */
  ofSigning(tx: EntityManager, signingId: Id): Promise<SignRequest[]> {
    return tx.find(SignRequest, { where: { signingId }, order: { id: 'ASC' } });
  }

  /** Those asked at the latest signing of a draft. */
  async ofDraft(draftId: Id): Promise<SignRequest[]> {
    const { manager } = this.source;
    const [last] = await manager.find(SignRequest, { where: { draftId }, order: { id: 'DESC' }, take: 1 });
    return last ? this.ofSigning(manager, last.signingId) : [];
  }

  private text(service: EServiceVersion, signing: Signing, role: SignerRole): string {
    const language = signing.language as Language;
    const pages = coSignerSummary(service.forms.application, signing.summary, role);
    const note = role === 'guardian' ? this.i18n.text('cases.signing.left-out', language) : undefined;
    return this.freezer.text(service, pages, { language, acting: signing.acting ?? undefined }, note);
  }
}
