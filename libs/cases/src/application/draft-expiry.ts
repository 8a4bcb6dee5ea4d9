import { Documents } from '@farled/documents';
import { CLOCK, PeriodicWork, Transactions } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, LessThan, Not } from 'typeorm';
import { Attachment } from '../case/attachment.entity';
import { ApplicationPart } from '../part/application-part.entity';
import { SignRequest } from '../signing/sign-request.entity';
import { Signing } from '../signing/signing.entity';
import { Draft } from './draft.entity';

const HOUR = 3_600_000;
const BATCH = 100;

/** Removes drafts that nobody has touched for as long as drafts live: they were never received, so nothing is kept. */
@Injectable()
export class DraftExpiry implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly transactions: Transactions,
    private readonly documents: Documents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.periodic.register('cases.drafts', HOUR, () => this.removeExpired());
  }

  /** Removes one batch; returns how many there were. */
  removeExpired(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const expired = await tx.find(Draft, {
        where: { expiresAt: LessThan(this.clock.now()), status: Not(In(['submitted', 'awaiting'])) },
        take: BATCH,
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const { id } of expired) await removeDraft(tx, this.documents, id);
      return expired.length;
    });
  }
}

/** Removes a draft with everything that belongs to it. */
export async function removeDraft(tx: EntityManager, documents: Documents, draftId: string): Promise<void> {
  for (const file of await tx.findBy(Attachment, { draftId })) await documents.remove(tx, file.id);
  await documents.removeParts(tx, draftId);
  await tx.delete(Attachment, { draftId });
  await tx.delete(ApplicationPart, { draftId });
  await tx.delete(SignRequest, { draftId });
  await tx.delete(Signing, { draftId });
  await tx.delete(Draft, { id: draftId });
}
