import { CLOCK, type Language, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Draft } from '../application/draft.entity';
import type { EServiceVersion } from '../case/e-service';
import { EServices } from '../case/e-services';
import { updateRows } from '../case/rows';
import { SignRequest } from '../signing/sign-request.entity';
import { SignRequests } from '../signing/sign-requests';
import { Signing } from '../signing/signing.entity';
import { ApplicationPart } from './application-part.entity';
import { freezePart } from './freeze-part';
import { type PartReview, type PartView, partView } from './part-view';
import { Parts } from './parts';

/** Text answers of one part. */
const LARGEST_ANSWERS = 100_000;

interface PartChange {
  readonly answers: Record<string, unknown>;
  readonly page: string | null;
  readonly revision: number;
}

/** What somebody does with the part of an application that she has been asked to fill in. */
@Injectable()
export class PartService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: SignRequests,
    private readonly parts: Parts,
    private readonly services: EServices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, id: Id, language: Language): Promise<PartView> {
    const request = await this.requests.get(actor, id);
    const part = existing(await this.parts.of(id));
    const { service } = await this.transactions.run((tx) => this.about(tx, request));
    return partView({ part, request, service, language });
  }

  /** Saves what has been filled in, unless it was changed elsewhere meanwhile. What was frozen before counts no more. */
  async save(actor: Actor, id: Id, change: PartChange): Promise<{ revision: number; savedAt: string }> {
    if (JSON.stringify(change.answers).length > LARGEST_ANSWERS) throw new Rejected('draft.too-large', 'too-large');
    return this.transactions.run(async (tx) => {
      const part = await this.hold(tx, actor, id);
      if (part.revision !== change.revision) {
        throw new Rejected('draft.changed-elsewhere', 'conflict', { revision: part.revision });
      }
      const savedAt = this.clock.now();
      const revision = part.revision + 1;
      const { answers, page } = change;
      await updateRows(tx, ApplicationPart, { id }, { answers, page, revision, savedAt, frozen: null });
      await updateRows(tx, SignRequest, { id }, { orderId: null });
      return { revision, savedAt: savedAt.toISOString() };
    });
  }

  /** Freezes the part, so that what is signed is what was shown: what she may read of the rest, and her own answers. */
  async review(actor: Actor, id: Id, language: Language): Promise<PartReview> {
    return this.transactions.run(async (tx) => {
      const part = await this.hold(tx, actor, id);
      const request = await this.requests.get(actor, id, tx);
      const { service, signing } = await this.about(tx, request);
      const form = service.part(part.part);
      const context = { answers: part.answers, prefill: {}, language, now: this.clock.now() };
      const bound = { application: signing.sha256, part: part.part, filledInBy: request.personId };
      const frozen = freezePart(form, context, bound);
      const visibleText = this.requests.text({ service, signing, request, own: frozen.summary });
      await updateRows(tx, ApplicationPart, { id }, { frozen: { ...frozen, visibleText } });
      await updateRows(tx, SignRequest, { id }, { orderId: null });
      return { summary: frozen.summary, visibleText, sha256: frozen.sha256 };
    });
  }

  private async hold(tx: EntityManager, actor: Actor, id: Id): Promise<ApplicationPart> {
    const { state, dueAt } = await this.requests.hold(tx, actor, id);
    if (state !== 'waiting') throw new Rejected(`sign-request.${state}`, 'conflict');
    if (dueAt <= this.clock.now()) throw new Rejected('sign-request.expired', 'conflict');
    return existing(await this.parts.of(id, tx));
  }

  private async about(
    tx: EntityManager,
    request: SignRequest,
  ): Promise<{ service: EServiceVersion; signing: Signing }> {
    const signing = await tx.findOneByOrFail(Signing, { id: request.signingId });
    const draft = await tx.findOneByOrFail(Draft, { id: request.draftId });
    return { signing, service: await this.services.version(draft.service, signing.version) };
  }
}

function existing(part: ApplicationPart | null): ApplicationPart {
  if (!part) throw new Rejected('not-found', 'not-found');
  return part;
}
