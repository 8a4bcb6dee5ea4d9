import { Documents } from '@farled/documents';
import { filesIn } from '@farled/forms';
import type { ActingRight } from '@farled/identity';
import { CLOCK, Outbox } from '@farled/infra';
import { type Actor, type Clock, type Id, newId } from '@farled/kernel';
import { Companies } from '@farled/register';
import type { EngineName } from '@farled/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Draft } from '../application/draft.entity';
import { Attachment } from '../case/attachment.entity';
import { Case } from '../case/case.entity';
import type { CaseAssistance } from '../case/case-assistance';
import { CaseJournal } from '../case/case-journal';
import type { CaseRepresentation } from '../case/case-representation';
import type { EServiceVersion } from '../case/e-service';
import { EServices } from '../case/e-services';
import { START_PROCESS } from '../process/outbox-kinds';
import type { Signing } from '../signing/signing.entity';
import { DiaryRegistrar } from './diary-registrar';
import { monthsLater, promisedDay } from './due-dates';

interface SignedApplication {
  readonly actor: Actor;
  readonly draft: Pick<Draft, 'id' | 'personId' | 'partyKind' | 'partyId'>;
  readonly signing: Signing;
  readonly service: EServiceVersion;
  /** By what right it was sent for another, as just checked; null when the applicant sends it herself. */
  readonly right: ActingRight | null;
  readonly coSigners: readonly Id[];
  /** Sent without login. */
  readonly isAnonymous?: boolean;
  /** How it came in when an officer registers it; left out when it was sent in now by the e-service. */
  readonly how?: { readonly receivedAt: Date; readonly assisted: CaseAssistance };
}

/** Makes a case of an application, signed or registered by an officer: diary number, files, history and "start the process", in one transaction. */
@Injectable()
export class CaseAcceptance {
  constructor(
    private readonly services: EServices,
    private readonly diary: DiaryRegistrar,
    private readonly documents: Documents,
    private readonly companies: Companies,
    private readonly journal: CaseJournal,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async accept(tx: EntityManager, application: SignedApplication): Promise<Case> {
    const { actor, draft, service } = application;
    const id = newId();
    const receivedAt = application.how?.receivedAt ?? this.clock.now();
    const diaryNumber = await this.diary.register(tx, {
      caseId: id,
      series: service.diary.series,
      classCode: service.diary.classCode,
      receivedAt,
      publicSubject: service.title('sv'),
      department: service.department,
      senderPersonId: draft.partyKind === 'person' ? draft.partyId : draft.personId,
      publicSender: draft.partyKind === 'organisation' ? await this.companies.nameOf(draft.partyId) : null,
    });
    const pinned = await this.services.pin(service.slug, service.version);
    const received = newCase({ id, diaryNumber, receivedAt, ...pinned }, application);
    await tx.insert(Case, received);
    await tx.update(Draft, { id: draft.id }, { status: 'submitted' });
    await this.takeOver(tx, application, id);
    await this.journal.happened(tx, received, { code: 'received', actor });
    const payload = { caseId: id };
    await this.outbox.enqueue(tx, { kind: START_PROCESS, idempotencyKey: `start:${id}`, orderingKey: id, payload });
    return received;
  }

  /** The files that the application points to become the case's; others of the draft are removed. */
  private async takeOver(tx: EntityManager, { draft, signing, service }: SignedApplication, caseId: Id): Promise<void> {
    const used = new Set(filesIn(service.forms.application, signing.answers).map((file) => file.id));
    const files = await tx.findBy(Attachment, { draftId: draft.id });
    const isKept = ({ id, kind }: Attachment) => kind === 'paper' || used.has(id);
    const kept = files.filter(isKept).map(({ id }) => id);
    const left = files.filter((file) => !isKept(file)).map(({ id }) => id);
    for (const id of left) await this.documents.remove(tx, id);
    await this.documents.adopt(tx, kept, { ownerKind: 'case', ownerId: caseId });
    await tx.update(Attachment, { id: In(kept) }, { caseId });
    await tx.delete(Attachment, { id: In(left) });
  }
}

interface NewCase {
  readonly id: Id;
  readonly diaryNumber: string;
  readonly receivedAt: Date;
  readonly engine: EngineName;
  readonly processDefinitionKey: string;
}

function newCase(
  facts: NewCase,
  { draft, signing, service, right, coSigners, how, isAnonymous }: SignedApplication,
): Case {
  const { receivedAt } = facts;
  return {
    ...facts,
    applicantId: draft.partyId,
    applicantKind: draft.partyKind,
    submittedBy: draft.personId,
    representation: right && representation(right),
    coSigners: [...coSigners],
    draftId: draft.id,
    signingId: signing.id,
    assisted: how?.assisted ?? null,
    isAnonymous: isAnonymous ?? false,
    service: service.slug,
    version: service.version,
    unit: service.unit ?? null,
    processInstanceKey: null,
    status: 'received',
    outcome: null,
    priority: null,
    promisedOn: promisedDay(receivedAt, service.firstAnswerWorkingDays),
    legalDeadline: service.legalMonths ? monthsLater(receivedAt, service.legalMonths) : null,
    isOverdue: false,
    firstAnswerAt: null,
    stoppedAt: null,
    changedAt: receivedAt,
    closedAt: null,
  };
}

const representation = (right: ActingRight): CaseRepresentation => {
  const { id: rightId, kind, origin, powers, services, startsOn, endsOn, checkedAt, checkedBy } = right;
  return {
    right: kind,
    rightId,
    origin,
    powers,
    services,
    startsOn,
    endsOn,
    checkedAt: checkedAt.toISOString(),
    checkedBy,
  };
};
