import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Appeal } from '../appeal/appeal.entity';
import { Message } from '../conversation/message.entity';
import { Note } from '../conversation/note.entity';
import { Supplement } from '../conversation/supplement.entity';
import { Decision } from '../decision/decision.entity';
import { Handover } from '../handover/handover.entity';
import { HandoverAnswer } from '../handover/handover-answer.entity';
import type { ApplicationPart } from '../part/application-part.entity';
import { Parts } from '../part/parts';
import { Signing } from '../signing/signing.entity';
import { Task } from '../task/task.entity';
import { Attachment } from './attachment.entity';
import type { Case } from './case.entity';
import { CaseEvent } from './case-event.entity';

/** Everything that belongs to one case, as it lies in the tables. */
export interface CaseFile {
  readonly subject: Case;
  readonly signing: Signing;
  readonly supplements: readonly Supplement[];
  readonly messages: readonly Message[];
  readonly appeals: readonly Appeal[];
  readonly decision: Decision | null;
  readonly attachments: readonly Attachment[];
  readonly events: readonly CaseEvent[];
}

/** What officers see besides. */
export interface OfficerFile extends CaseFile {
  readonly notes: readonly Note[];
  readonly tasks: readonly Task[];
  readonly handover: Handover | null;
  readonly handoverAnswer: HandoverAnswer | null;
  /** What others than the writer filled in and signed. */
  readonly parts: readonly ApplicationPart[];
}

/** Reads the parts of a case together. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly source: DataSource,
    private readonly parts: Parts,
  ) {}

  async of(subject: Case): Promise<CaseFile> {
    const { manager } = this.source;
    const where = { caseId: subject.id };
    const [signing, supplements, messages, appeals, decisions, attachments, events] = await Promise.all([
      manager.findOneByOrFail(Signing, { id: subject.signingId }),
      manager.find(Supplement, { where, order: { id: 'ASC' } }),
      manager.find(Message, { where, order: { id: 'ASC' } }),
      manager.find(Appeal, { where, order: { id: 'ASC' } }),
      manager.find(Decision, { where, order: { id: 'DESC' }, take: 1 }),
      manager.find(Attachment, { where, order: { id: 'ASC' } }),
      manager.find(CaseEvent, { where, order: { id: 'ASC' } }),
    ]);
    return { subject, signing, supplements, messages, appeals, decision: decisions[0] ?? null, attachments, events };
  }

  async forOfficer(subject: Case): Promise<OfficerFile> {
    const { manager } = this.source;
    const where = { caseId: subject.id };
    const [file, notes, tasks, handovers, answers, parts] = await Promise.all([
      this.of(subject),
      manager.find(Note, { where, order: { id: 'ASC' } }),
      manager.find(Task, { where, order: { id: 'ASC' } }),
      manager.find(Handover, { where, order: { id: 'DESC' }, take: 1 }),
      manager.find(HandoverAnswer, { where, order: { receivedAt: 'DESC' }, take: 1 }),
      this.parts.signed(subject.signingId),
    ]);
    return { ...file, notes, tasks, handover: handovers[0] ?? null, handoverAnswer: answers[0] ?? null, parts };
  }
}
