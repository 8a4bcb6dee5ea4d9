import { CLOCK } from '@farled/infra';
import { type Actor, actorId, type Clock, newId, type StaffActor } from '@farled/kernel';
import { type NoticeKind, Notices } from '@farled/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AppealOutcome } from '../appeal/appeal.entity';
import { Case } from './case.entity';
import { CaseEvent } from './case-event.entity';
import { isOtherGuardianThan, recipientsOf } from './case-parties';

type CaseEventCode =
  | 'received'
  | 'registered-by-officer'
  | 'review-started'
  | 'supplement-requested'
  | 'supplement-answered'
  | 'supplement-expired'
  | 'answered'
  | 'decided'
  | 'handover-delivered'
  | 'handover-waiting'
  | 'handover-refused'
  | 'handover-answered'
  | 'handover-reminder'
  | 'placed'
  | 'task-reminder'
  | 'legal-deadline-passed'
  | 'caller-identified'
  | 'call-signed'
  | 'payment-requested'
  | 'payment-received'
  | 'payment-expired'
  | 'refund-ordered'
  | 'refund-done'
  | 'refund-failed'
  | 'booking-requested'
  | 'booking-offered'
  | 'booking-chosen'
  | 'booking-moved'
  | 'booking-confirmed'
  | 'booking-cancelled'
  | 'booking-expired'
  | 'booking-released'
  | 'booking-reminder'
  | 'booking-attended'
  | 'booking-missed'
  | 'process-moved'
  | 'process-stopped'
  | 'deputy-answered'
  | 'closed'
  | 'closed-by-hand'
  | 'message-sent'
  | 'message-received'
  | 'withdrawn'
  | 'appealed'
  | `appeal-${AppealOutcome}`;

/** What the resident is told of; everything else is for officers. */
const SHOWN: readonly CaseEventCode[] = [
  'received',
  'registered-by-officer',
  'review-started',
  'supplement-requested',
  'supplement-answered',
  'supplement-expired',
  'answered',
  'decided',
  'handover-delivered',
  'placed',
  'payment-requested',
  'payment-received',
  'payment-expired',
  'refund-ordered',
  'refund-done',
  'booking-requested',
  'booking-offered',
  'booking-chosen',
  'booking-moved',
  'booking-confirmed',
  'booking-cancelled',
  'booking-expired',
  'booking-released',
  'booking-reminder',
  'booking-attended',
  'booking-missed',
  'closed',
  'closed-by-hand',
  'message-sent',
  'message-received',
  'withdrawn',
  'appealed',
  'appeal-dismissed',
  'appeal-changed',
  'appeal-forwarded',
];
/** What the resident did herself, or what follows at once upon something announced, gives no notice of its own. */
const ANNOUNCED: Partial<Record<CaseEventCode, NoticeKind>> = {
  received: 'news',
  'supplement-requested': 'question',
  'supplement-expired': 'news',
  answered: 'message',
  decided: 'decision',
  placed: 'news',
  'payment-requested': 'question',
  'payment-expired': 'news',
  'refund-ordered': 'news',
  'booking-requested': 'question',
  'booking-offered': 'question',
  'booking-confirmed': 'news',
  'booking-expired': 'news',
  'booking-reminder': 'news',
  'closed-by-hand': 'news',
  'message-sent': 'message',
  withdrawn: 'news',
  appealed: 'appeal',
  'appeal-dismissed': 'appeal',
  'appeal-changed': 'appeal',
  'appeal-forwarded': 'appeal',
};
/** What the other guardian, who signed what one wrote, is not shown: decision 0026. */
const FOR_THE_SENDER: readonly CaseEventCode[] = ['message-sent'];

interface Announcement {
  readonly kind: NoticeKind;
  readonly key: string;
  readonly onlySender: boolean;
}

interface JournalEntry {
  readonly code: CaseEventCode;
  readonly actor: Actor;
  readonly params?: Record<string, string | number>;
}

/** Writes what happens in a case into its history, and tells the resident that something has. */
@Injectable()
export class CaseJournal {
  constructor(
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** A deputy has done an officer's task: the history names both. */
  async deputised(tx: EntityManager, subject: Case, actor: StaffActor): Promise<void> {
    const params = { deputy: actor.staffId, absent: actor.deputyFor ?? '' };
    await this.happened(tx, subject, { code: 'deputy-answered', actor, params });
  }

  /** Sets the case's columns and adds one entry to its history, in the transaction in which it happens. */
  async happened(tx: EntityManager, subject: Case, entry: JournalEntry, change: Partial<Case> = {}): Promise<void> {
    const at = this.clock.now();
    const { code, actor, params = {} } = entry;
    await tx.update(Case, { id: subject.id }, { ...change, changedAt: at });
    Object.assign(subject, change, { changedAt: at });
    const id = newId();
    const shownToResident = SHOWN.includes(code);
    await tx.insert(CaseEvent, { id, caseId: subject.id, code, params, actor: actorId(actor), shownToResident, at });
    const kind = ANNOUNCED[code];
    if (kind)
      await this.announce(tx, subject, { kind, key: `case-event:${id}`, onlySender: FOR_THE_SENDER.includes(code) });
  }

  private async announce(tx: EntityManager, subject: Case, { kind, key, onlySender }: Announcement): Promise<void> {
    const { id: caseId, diaryNumber } = subject;
    const told = recipientsOf(subject).filter(({ id }) => !onlySender || !isOtherGuardianThan(id, subject));
    for (const to of told) await this.notices.announce(tx, { kind, key: `${key}:${to.id}`, to, caseId, diaryNumber });
  }
}
