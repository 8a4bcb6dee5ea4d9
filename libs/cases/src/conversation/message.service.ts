import { authorise, Transactions } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { IsNull } from 'typeorm';
import { asResident } from '../case/as-resident';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import type { UploadView } from '../case/uploads';
import { Decision } from '../decision/decision.entity';
import { isOtherGuardian } from '../my-pages/other-guardian';
import { Message } from './message.entity';
import { MessageFiles } from './message-files';
import { MessagePost, type SentMessage } from './message-post';
import type { SendMessageDto } from './send-message.dto';

/** What a resident writes in her own case, and what she has read in it. */
@Injectable()
export class MessageService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly files: MessageFiles,
    private readonly post: MessagePost,
    private readonly journal: CaseJournal,
  ) {}

  async addFile(actor: Actor, caseId: Id, request: Request): Promise<UploadView> {
    const { personId } = asResident(actor, 'case.write-own');
    authorise(actor, 'case.write-own', await this.cases.get(caseId));
    return this.files.receive(request, personId);
  }

  async send(actor: Actor, caseId: Id, message: SendMessageDto): Promise<SentMessage> {
    const { personId } = asResident(actor, 'case.write-own');
    return this.transactions.run(async (tx) => {
      const subject = await this.cases.hold(tx, caseId);
      authorise(actor, 'case.write-own', subject);
      const written = { sender: 'applicant', authorId: personId, authorFor: null, kind: 'message' } as const;
      return this.post.send(tx, subject, { ...message, ...written, actor });
    });
  }

  /** She has the case before her: messages count as read, and a decision as received (förvaltningslagen 44 §). */
  async seen(actor: Actor, caseId: Id): Promise<void> {
    asResident(actor, 'case.read-own');
    const subject = await this.cases.get(caseId);
    authorise(actor, 'case.read-own', subject);
    const at = this.journal.now();
    await this.transactions.run(async (tx) => {
      await tx.update(Decision, { caseId, readAt: IsNull() }, { readAt: at });
      if (isOtherGuardian(actor, subject)) return;
      await tx.update(Message, { caseId, sender: 'officer', readAt: IsNull() }, { readAt: at });
    });
  }
}
