import type { Attachment } from '../case/attachment.entity';
import { documentView } from '../case/document-view';
import type { Message } from './message.entity';
import type { Supplement } from './supplement.entity';

interface Conversation {
  readonly supplements: readonly Supplement[];
  readonly messages: readonly Message[];
  readonly attachments: readonly Attachment[];
}

/** What applicant and officers have written to each other, questions and answers among it, in the order of time. */
export function conversation({ supplements, messages, attachments }: Conversation) {
  const written = [
    ...supplements.flatMap((supplement) => questionAndAnswer(supplement, attachments)),
    ...messages.map((message) => messageView(message, attachments)),
  ];
  return written.sort((a, b) => a.at.localeCompare(b.at));
}

type Sender = 'municipality' | 'you';

function messageView({ id, kind, sender, text, sentAt, readAt }: Message, attachments: readonly Attachment[]) {
  const from: Sender = sender === 'officer' ? 'municipality' : 'you';
  const documents = attachments.filter((file) => file.messageId === id).map(documentView);
  return { id, kind, at: sentAt.toISOString(), from, text, documents, readAt: readAt?.toISOString() ?? null };
}

function questionAndAnswer(supplement: Supplement, attachments: readonly Attachment[]) {
  const { id, question, askedAt, answerId, answerText, answeredAt } = supplement;
  const rest = { kind: 'supplement', readAt: null } as const;
  const municipality: Sender = 'municipality';
  const asked = { ...rest, id, at: askedAt.toISOString(), from: municipality, text: question, documents: [] };
  if (!answerId || !answeredAt) return [asked];
  const documents = attachments.filter((file) => file.supplementId === id).map(documentView);
  const you: Sender = 'you';
  return [asked, { ...rest, id: answerId, at: answeredAt.toISOString(), from: you, text: answerText ?? '', documents }];
}
