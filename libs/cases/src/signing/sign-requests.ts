import { authorise, CLOCK, I18n, type Language } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, newId, Rejected } from '@farled/kernel';
import { Notices } from '@farled/messages';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Draft } from '../application/draft.entity';
import type { EServiceVersion } from '../case/e-service';
import { insertRow } from '../case/rows';
import { ApplicationPart } from '../part/application-part.entity';
import { writtenBefore } from '../part/written-before';
import { coSignerSummary } from './co-signer-summary';
import { askedOf, type Signers } from './co-signers';
import { Freezer } from './freezer';
import { type SignerRole, SignRequest } from './sign-request.entity';
import { Signing, type SummaryPage } from './signing.entity';

const DAY_MS = 24 * 3_600_000;

const NOTES: Readonly<Partial<Record<SignerRole, string>>> = {
  guardian: 'cases.signing.left-out',
  invited: 'cases.signing.left-out-invited',
};

interface Shown {
  readonly service: EServiceVersion;
  readonly signing: Signing;
  readonly request: Pick<SignRequest, 'role' | 'part'>;
  readonly own?: readonly SummaryPage[];
}

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
    for (const { personId, role, part } of askedOf(signers, service, signing)) {
      const id = newId();
      const visibleText = this.text({ service, signing, request: { role, part } });
      const asked = { id, draftId: draft.id, signingId: signing.id, askedBy: draft.personId, personId, askedAt, dueAt };
      const unanswered = { state: 'waiting' as const, orderId: null, evidenceId: null, reason: null, answeredAt: null };
      const begun = part && (await writtenBefore(tx, draft.id, { personId, part }));
      await tx.insert(SignRequest, { ...asked, ...unanswered, role, part, reminders: 0, visibleText });
      if (begun) {
        const empty = { page: null, revision: 1, savedAt: askedAt, frozen: null };
        await insertRow(tx, ApplicationPart, {
          id,
          draftId: draft.id,
          signingId: signing.id,
          part,
          ...empty,
          ...begun,
        });
      }
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

  /** Like get, and holds the request until the transaction ends. */
  async hold(tx: EntityManager, actor: Actor, id: Id): Promise<SignRequest> {
    await this.get(actor, id, tx);
    return tx.findOneOrFail(SignRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
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

  /** What somebody reads in the app: what she may read of the application, and `own`, what she has filled in herself. */
  text({ service, signing, request, own = [] }: Shown): string {
    const language = signing.language as Language;
    const pages = [...coSignerSummary(service.forms.application, signing.summary, request), ...own];
    const note = NOTES[request.role];
    const acting = request.role === 'invited' ? undefined : (signing.acting ?? undefined);
    return this.freezer.text(service, pages, { language, acting }, note && this.i18n.text(note, language));
  }
}
