import type { Language } from '@farled/infra';
import type { Attachment } from '../case/attachment.entity';
import type { CaseFile } from '../case/case-file';
import { statusView } from '../case/case-status-view';
import { type ElementTrace, plainSteps } from '../case/case-steps';
import type { EServiceVersion } from '../case/e-service';
import type { TextOf } from '../case/text-of';
import type { Supplement } from '../conversation/supplement.entity';
import type { Decision } from '../decision/decision.entity';

interface CaseViewInput {
  readonly file: CaseFile;
  readonly service: EServiceVersion;
  readonly trace: readonly ElementTrace[];
  readonly language: Language;
  readonly text: TextOf;
}

/** A case as the person sees it who has applied. */
export function residentCase(input: CaseViewInput) {
  const { file, service, language, text } = input;
  const { subject, supplements, decision, attachments, events } = file;
  const open = supplements.find((supplement) => supplement.state === 'open');
  return {
    id: subject.id,
    diaryNumber: subject.diaryNumber,
    service: { slug: subject.service, title: service.title(language) },
    receivedAt: subject.receivedAt.toISOString(),
    status: statusView(subject, open?.dueDate ?? null, language, text),
    steps: steps(input),
    todo: open ? [{ kind: 'supplement' as const, id: open.id, question: open.question, dueDate: open.dueDate }] : [],
    messages: supplements.flatMap((supplement) => conversation(supplement, attachments)),
    documents: attachments.filter(({ kind }) => kind !== 'supplement').map(documentView),
    decision: decision ? decisionView(decision, service, text) : null,
    history: events
      .filter((event) => event.shownToResident)
      .map(({ at, code, params }) => ({ at: at.toISOString(), text: text(`cases.event.${code}`, params) })),
    contact: { ...service.contact, department: service.department },
  };
}

function steps({ file, service, trace, language }: CaseViewInput) {
  const definitions = service.steps(language);
  return plainSteps(definitions, trace, file.subject.closedAt !== null).map(({ id, state, at }) => {
    const { title, text } = definitions.find((definition) => definition.id === id) ?? { title: id, text: '' };
    return { id, title, text, state, at: at?.toISOString() ?? null };
  });
}

/** A question and its answer, as two messages. */
export function conversation(supplement: Supplement, attachments: readonly Attachment[]) {
  const { id, question, askedAt, answerId, answerText, answeredAt } = supplement;
  const asked = { id, at: askedAt.toISOString(), from: 'municipality' as const, text: question, documents: [] };
  if (!answerId || !answeredAt) return [asked];
  const documents = attachments.filter((file) => file.supplementId === id).map(documentView);
  return [
    asked,
    { id: answerId, at: answeredAt.toISOString(), from: 'you' as const, text: answerText ?? '', documents },
  ];
}

export const documentView = ({ id, name, size, type, addedAt, kind }: Attachment) => ({
  id,
  name,
  size,
  type,
  at: addedAt.toISOString(),
  kind,
});

function decisionView(decision: Decision, service: EServiceVersion, text: TextOf) {
  const { outcome, motivation, decidedAt, documentId } = decision;
  const { committee, contact } = service;
  return {
    outcome,
    sentence: text(`cases.decision.${outcome}`),
    text: motivation,
    decidedAt: decidedAt.toISOString(),
    documentId,
    appeal: outcome === 'rejected' ? text('cases.letter.appeal', { committee, email: contact.email }) : null,
  };
}
