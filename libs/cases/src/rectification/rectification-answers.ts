import { AuditLog, CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, Rejected, type StaffActor } from '@farled/kernel';
import { Notices } from '@farled/messages';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DiaryRegistrar } from '../submission/diary-registrar';
import type { AnswerRectificationDto } from './answer-rectification.dto';
import { OfficerRectifications } from './officer-rectifications';
import { Rectification } from './rectification.entity';
import type { TakeRectificationDto } from './take-rectification.dto';

/** What officers do with requests to put a fact right: take them, and answer them. */
@Injectable()
export class RectificationAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: OfficerRectifications,
    private readonly diary: DiaryRegistrar,
    private readonly notices: Notices,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(actor: Actor, id: Id, { to, revision }: TakeRectificationDto): Promise<{ revision: number }> {
    const request = await this.requests.enter(actor, 'rectification.answer', id);
    const { staffId } = actor as StaffActor;
    await this.transactions.run(async (tx) => {
      const change = { ownerId: to === 'me' ? staffId : null, revision: revision + 1 };
      const { affected } = await tx.update(Rectification, { id, revision, answeredAt: IsNull() }, change);
      if (affected !== 1) throw new Rejected('rectification.changed', 'conflict');
      const entry = { actor, action: 'rectification.take', purpose: 'rectification', personId: request.personId };
      await this.audit.record(tx, entry);
    });
    return { revision: revision + 1 };
  }

  /** The answer closes the request, in the diary too, and tells those whom it concerns; once. */
  async answer(actor: Actor, id: Id, { outcome, text, revision }: AnswerRectificationDto): Promise<void> {
    const request = await this.requests.enter(actor, 'rectification.answer', id);
    const { personId, partyKind, partyId, diaryNumber } = request;
    const { staffId } = actor as StaffActor;
    const answeredAt = this.clock.now();
    await this.transactions.run(async (tx) => {
      const change = { outcome, answer: text.trim(), answeredAt, answeredBy: staffId, ownerId: staffId };
      const match = { id, revision, answeredAt: IsNull() };
      const { affected } = await tx.update(Rectification, match, { ...change, revision: revision + 1 });
      if (affected !== 1) throw new Rejected('rectification.changed', 'conflict');
      const publicSubject = 'Svar på begäran om rättelse';
      const letter = { caseId: id, direction: 'drawn-up', publicSubject, at: answeredAt, documentId: null } as const;
      await this.diary.addDocument(tx, letter);
      await this.diary.close(tx, id);
      const company = partyKind === 'organisation' ? [{ kind: partyKind, id: partyId }] : [];
      for (const to of [{ kind: 'person' as const, id: personId }, ...company]) {
        await this.notices.announce(tx, { key: `rectification-answer:${id}:${to.id}`, to, diaryNumber });
      }
      const entry = { actor, action: 'rectification.answer', purpose: 'rectification', personId };
      await this.audit.record(tx, { ...entry, fields: ['rectification'] });
    });
  }
}
