import type { Invitation } from '@farled/forms';
import { CLOCK, type Language, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, newId, partyOf, Rejected, type ResidentActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Draft } from '../application/draft.entity';
import { Drafts } from '../application/drafts';
import { asResident } from '../case/as-resident';
import { EServices } from '../case/e-services';
import { insertRow } from '../case/rows';
import { CoSigners, invitedBy } from './co-signers';
import type { Frozen } from './freeze';
import { Freezer } from './freezer';
import type { SignerRole } from './sign-request.entity';
import { Signing, type SummaryPage } from './signing.entity';

export interface Review {
  readonly summary: readonly SummaryPage[];
  readonly signingId: Id;
  readonly sha256: string;
  readonly visibleText: string;
  /** How many besides the one who reads must sign, and as what; null when nobody. */
  readonly others: { readonly count: number; readonly role: SignerRole; readonly days: number } | null;
}

/** Shows the whole application before it is signed, and freezes it so that what is signed is what was shown. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: Drafts,
    private readonly services: EServices,
    private readonly freezer: Freezer,
    private readonly coSigners: CoSigners,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async review(actor: Actor, draftId: Id, language: Language): Promise<Review> {
    const owner = asResident(actor, 'draft.submit');
    const { service: slug } = await this.drafts.get(actor, draftId);
    const service = await this.services.open(slug);
    const signers = await this.coSigners.of(owner, service);
    const known = await this.freezer.known(owner, service, language);
    return this.transactions.run(async (tx) => {
      const draft = await this.drafts.hold(tx, actor, draftId);
      refuseSent(draft);
      const frozen = await this.freezer.freeze(tx, draft, service, known);
      const invited = requireInvitable(invitedBy(service, frozen), [owner.personId, ...signers.others]);
      const needed = signers.needed + invited.length;
      const text = this.freezer.text(service, frozen.summary, known);
      const signing = {
        ...this.newSigning(owner, draft, { ...frozen, text }),
        needed,
        language,
        acting: known.acting ?? null,
      };
      await tx.update(Signing, { draftId, status: In(['open', 'signed']) }, { status: 'void' });
      const { prefill, sources } = known;
      await insertRow(tx, Signing, { ...signing, prefill, sources, version: service.version });
      await tx.update(Draft, { id: draftId }, { status: 'frozen' });
      const role = invited.length > 0 ? ('invited' as const) : signers.role;
      const others = needed > 1 ? { count: needed - 1, role, days: service.applicants.answerDays } : null;
      return { summary: frozen.summary, signingId: signing.id, sha256: frozen.sha256, visibleText: text, others };
    });
  }

  private newSigning(owner: ResidentActor, draft: Draft, frozen: Frozen & { text: string }) {
    const { answers, canonical, sha256, summary, text } = frozen;
    const { id: draftId, revision: draftRevision } = draft;
    const whose = { personId: owner.personId, partyId: partyOf(owner).id };
    const shown = { visibleText: text, summary, status: 'open' as const };
    const unsigned = { orderId: null, evidenceId: null, signedAt: null };
    const content = { answers, canonical, sha256 };
    return {
      id: newId(),
      draftId,
      draftRevision,
      ...whose,
      ...content,
      ...shown,
      ...unsigned,
      createdAt: this.clock.now(),
    };
  }
}

/** Nobody is invited twice, or who signs anyway. */
function requireInvitable(invited: readonly Invitation[], known: readonly Id[]): readonly Invitation[] {
  const taken = new Set(known);
  const violations = invited.flatMap(({ field, personId }) => {
    if (!taken.has(personId)) {
      taken.add(personId);
      return [];
    }
    return [{ path: field, code: 'draft.invited-twice' }];
  });
  if (violations.length > 0) throw new Rejected('draft.incomplete', 'invalid', {}, violations);
  return invited;
}

function refuseSent({ status }: Draft): void {
  if (status === 'submitted') throw new Rejected('draft.submitted', 'conflict');
  if (status === 'awaiting') throw new Rejected('draft.awaiting', 'conflict');
}
