import { I18n } from '@farled/infra';
import { type Actor, type Id, newId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity';
import { CaseJournal } from '../case/case-journal';
import { insertOnce } from '../case/rows';
import { DiaryRegistrar } from '../submission/diary-registrar';
import { Message } from './message.entity';
import { MessageFiles } from './message-files';

type NewMessage = Pick<Message, 'requestKey' | 'kind' | 'sender' | 'authorId' | 'authorFor' | 'text'> & {
  readonly actor: Actor;
  readonly documents: readonly Id[];
};

export interface SentMessage {
  readonly id: Id;
  readonly sentAt: string;
}

/** Puts a message into a case: the message, its files, its entry in the diary, and the other side's notice. */
@Injectable()
export class MessagePost {
  constructor(
    private readonly files: MessageFiles,
    private readonly diary: DiaryRegistrar,
    private readonly journal: CaseJournal,
    private readonly i18n: I18n,
  ) {}

  /** The case is held by then. A message that has been sent already is answered as the first time. */
  async send(tx: EntityManager, subject: Case, { actor, documents, ...written }: NewMessage): Promise<SentMessage> {
    const { requestKey, authorId, sender } = written;
    const known = await tx.findOneBy(Message, { requestKey, authorId });
    if (known && known.caseId !== subject.id) throw new Rejected('not-found', 'not-found');
    if (known) return sent(known);
    if (subject.status === 'closed') throw new Rejected('message.case-closed', 'conflict');
    const message: Message = { id: newId(), caseId: subject.id, sentAt: this.journal.now(), readAt: null, ...written };
    await insertOnce(tx, Message, message);
    await this.files.take(tx, { ...message, kind: 'message', at: message.sentAt }, documents);
    await this.register(tx, message);
    if (written.kind === 'message') {
      const code = sender === 'officer' ? 'message-sent' : 'message-received';
      await this.journal.happened(tx, subject, { code, actor });
    }
    return sent(message);
  }

  /** OSL 5 kap. 1 §: what comes in and what is sent out in a case is registered without delay. */
  private register(tx: EntityManager, { caseId, sender, kind, sentAt: at }: Message): Promise<void> {
    const direction = sender === 'officer' ? 'drawn-up' : 'received';
    const publicSubject = this.i18n.text(`cases.diary.${kind}`, 'sv');
    return this.diary.addDocument(tx, { caseId, direction, publicSubject, at, documentId: null });
  }
}

const sent = ({ id, sentAt }: Message): SentMessage => ({ id, sentAt: sentAt.toISOString() });
