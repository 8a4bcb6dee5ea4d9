import { type Language, Transactions } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { IsNull } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import type { UploadView } from '../case/uploads';
import { CaseEntrance } from '../workspace/case-entrance';
import { Message } from './message.entity';
import { MessageFiles } from './message-files';
import { MessagePost, type SentMessage } from './message-post';
import type { SendMessageDto } from './send-message.dto';
import { UnreadMessages } from './unread-messages';

/** What officers write to applicants, and what they have read. */
@Injectable()
export class OfficerMessages {
  constructor(
    private readonly transactions: Transactions,
    private readonly entrance: CaseEntrance,
    private readonly cases: CaseStore,
    private readonly files: MessageFiles,
    private readonly post: MessagePost,
    private readonly unread: UnreadMessages,
    private readonly journal: CaseJournal,
  ) {}

  async addFile(actor: Actor, caseId: Id, request: Request): Promise<UploadView> {
    const { officer } = await this.entrance.enterOpen(actor, 'case.message', caseId);
    return this.files.receive(request, officer.staffId);
  }

  async send(actor: Actor, caseId: Id, message: SendMessageDto): Promise<SentMessage> {
    const { officer } = await this.entrance.enterOpen(actor, 'case.message', caseId);
    const author = { authorId: officer.staffId, authorFor: officer.deputyFor ?? null };
    return this.transactions.run(async (tx) => {
      const subject = await this.cases.hold(tx, caseId);
      return this.post.send(tx, subject, { ...message, ...author, sender: 'officer', kind: 'message', actor });
    });
  }

  /** She has the messages before her. */
  async seen(actor: Actor, caseId: Id): Promise<void> {
    await this.entrance.enterOpen(actor, 'case.message', caseId);
    const readAt = this.journal.now();
    const unread = { caseId, sender: 'applicant', readAt: IsNull() } as const;
    await this.transactions.run((tx) => tx.update(Message, unread, { readAt }));
  }

  list(actor: Actor, language: Language) {
    return this.unread.forOfficer(actor, language);
  }
}
