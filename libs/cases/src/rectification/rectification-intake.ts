import { AuditLog, CLOCK, Transactions } from '@farled/infra';
import { type Clock, newId, partyOf, type ResidentActor } from '@farled/kernel';
import { Notices } from '@farled/messages';
import { Companies } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRow } from '../case/rows';
import { DiaryRegistrar } from '../submission/diary-registrar';
import { monthsLater } from '../submission/due-dates';
import { RectificationConfig } from './rectification.config';
import { type DisputedFact, Rectification } from './rectification.entity';
import type { OwnRequests } from './rectification.policy';

const MOST = 50;

interface NewRequest {
  readonly requestKey: string;
  readonly fact: DisputedFact;
  readonly text: string;
}

/** Takes in a request: diary, the officers' list and a notice that it has come, in one transaction. */
@Injectable()
export class RectificationIntake {
  constructor(
    private readonly transactions: Transactions,
    private readonly diary: DiaryRegistrar,
    private readonly companies: Companies,
    private readonly notices: Notices,
    private readonly audit: AuditLog,
    private readonly config: RectificationConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  receive(writer: ResidentActor, request: NewRequest): Promise<Rectification> {
    const { personId } = writer;
    const { requestKey } = request;
    return this.transactions.run(async (tx) => {
      // Two sendings at once wait for each other here, so that the second finds what the first one made.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7042011))', [`${personId}:${requestKey}`]);
      const known = await tx.findOneBy(Rectification, { personId, requestKey });
      return known ?? this.register(tx, writer, request);
    });
  }

  of(tx: EntityManager, { personId, partyId }: OwnRequests): Promise<Rectification[]> {
    const query = tx.createQueryBuilder(Rectification, 'one').where('one.personId = :personId', { personId });
    if (partyId) query.orWhere('one.partyId = :partyId', { partyId });
    return query.orderBy('one.id', 'DESC').take(MOST).getMany();
  }

  private async register(tx: EntityManager, writer: ResidentActor, request: NewRequest): Promise<Rectification> {
    const { personId, represents } = writer;
    const { kind: partyKind, id: partyId } = partyOf(writer);
    const { department, series, classCode, unit } = this.config;
    const id = newId();
    const receivedAt = this.clock.now();
    const publicSender = partyKind === 'organisation' ? await this.companies.nameOf(partyId) : null;
    const diaryNumber = await this.diary.register(tx, {
      ...{ caseId: id, series, classCode, receivedAt, department, publicSender },
      publicSubject: 'Begäran om rättelse av en uppgift',
      senderPersonId: personId,
    });
    const row: Rectification = {
      ...{ id, ...request, diaryNumber, personId, partyKind, partyId, rightId: represents?.rightId ?? null, unit },
      ...{ ownerId: null, revision: 1, receivedAt, dueOn: monthsLater(receivedAt, 1) },
      ...{ outcome: null, answer: null, answeredBy: null, answeredAt: null },
    };
    await insertRow(tx, Rectification, { ...row });
    await this.notices.announce(tx, { key: `rectification:${id}`, to: { kind: 'person', id: personId }, diaryNumber });
    const entry = { actor: writer, action: 'rectification.send', purpose: 'rectification', personId };
    await this.audit.record(tx, { ...entry, fields: ['rectification'] });
    return row;
  }
}
