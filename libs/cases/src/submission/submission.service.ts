import { Transactions } from '@farled/infra';
import { type Actor, type Id, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Draft } from '../application/draft.entity';
import { Drafts } from '../application/drafts';
import { asResident } from '../case/as-resident';
import { Case } from '../case/case.entity';
import { EServices } from '../case/e-services';
import { CoSigners, invitedBy } from '../signing/co-signers';
import { sha256 } from '../signing/sha256';
import { SignRequests } from '../signing/sign-requests';
import { Signing } from '../signing/signing.entity';
import { CaseAcceptance } from './case-acceptance';
import { contactFromAnswers } from './contact-from-answers';
import { type Receipt, toReceipt } from './receipt';

/** Others have been asked to sign; nothing has been received yet. */
export interface Awaiting {
  readonly state: 'awaiting';
  readonly dueAt: string;
}

/** Sends a signed application. Sent twice, it is one case and the same receipt. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: Drafts,
    private readonly services: EServices,
    private readonly persons: Persons,
    private readonly acceptance: CaseAcceptance,
    private readonly coSigners: CoSigners,
    private readonly requests: SignRequests,
  ) {}

  async submit(actor: Actor, draftId: Id, signingId: Id): Promise<Receipt | Awaiting> {
    const owner = asResident(actor, 'draft.submit');
    const { status, service: slug } = await this.drafts.get(actor, draftId);
    if (status === 'submitted') return this.receipt(draftId);
    const signers = await this.coSigners.of(owner, await this.services.latest(slug));
    await this.rememberContact(actor, draftId, signingId);
    return this.transactions.run(async (tx) => {
      const draft = await this.drafts.hold(tx, actor, draftId);
      if (draft.status === 'submitted') return this.receipt(draftId, tx);
      if (draft.status === 'awaiting') return this.awaiting(draftId);
      const signing = await this.signed(tx, draft, signingId);
      // What was signed in time counts, also when it is sent a moment after closing.
      await this.services.open(draft.service, signing.signedAt ?? undefined);
      const service = await this.services.version(draft.service, signing.version);
      const needed = signers.needed + invitedBy(service, signing).length;
      if (signing.needed > 1 || needed > 1) {
        if (signing.needed !== needed) throw new Rejected('signing.void', 'conflict');
        const dueAt = await this.requests.ask(tx, { draft, signing, service, signers });
        return { state: 'awaiting', dueAt: dueAt.toISOString() };
      }
      const { right } = signers;
      return toReceipt(await this.acceptance.accept(tx, { actor, draft, signing, service, right, coSigners: [] }));
    });
  }

  /** Takes back what others have been asked to sign. Once it is a case it is too late. */
  async withdraw(actor: Actor, draftId: Id): Promise<void> {
    asResident(actor, 'draft.submit');
    await this.transactions.run(async (tx) => {
      const draft = await this.drafts.hold(tx, actor, draftId);
      if (draft.status === 'submitted') throw new Rejected('draft.submitted', 'conflict');
      if (draft.status === 'awaiting') await this.requests.withdraw(tx, draftId);
    });
  }

  private async receipt(draftId: Id, tx?: EntityManager): Promise<Receipt> {
    if (!tx) return this.transactions.run((own) => this.receipt(draftId, own));
    return toReceipt(await tx.findOneByOrFail(Case, { draftId }));
  }

  private async awaiting(draftId: Id): Promise<Awaiting> {
    const [first] = await this.requests.ofDraft(draftId);
    return { state: 'awaiting', dueAt: first?.dueAt.toISOString() ?? '' };
  }

  /** The applicant's own word on how to reach her, before the first notice goes out. */
  private async rememberContact(actor: Actor, draftId: Id, signingId: Id): Promise<void> {
    const draft = await this.drafts.get(actor, draftId);
    if (draft.status !== 'frozen') return;
    const signing = await this.transactions.run((tx) =>
      tx.findOneBy(Signing, { id: signingId, draftId, status: 'signed' }),
    );
    if (!signing) return;
    const { forms } = await this.services.version(draft.service, signing.version);
    const contact = contactFromAnswers(forms.application, signing.answers);
    if (contact) await this.persons.saveContact(draft.personId, contact);
  }

  /** Only what was signed is received: the draft must be as it was when it was frozen, byte for byte. */
  private async signed(tx: EntityManager, draft: Draft, id: Id): Promise<Signing> {
    const signing = await tx.findOneBy(Signing, { id, draftId: draft.id });
    if (!signing) throw new Rejected('not-found', 'not-found');
    const isUnchanged = draft.status === 'frozen' && draft.revision === signing.draftRevision;
    if (signing.status === 'void' || !isUnchanged) throw new Rejected('signing.void', 'conflict');
    if (signing.status !== 'signed') throw new Rejected('signing.missing', 'conflict');
    if (sha256(signing.canonical) !== signing.sha256) throw new Rejected('signing.void', 'conflict');
    return signing;
  }
}
