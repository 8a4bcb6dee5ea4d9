import type { ElementFlow } from '@farled/catalogue';
import type { Language } from '@farled/infra';
import type { Id } from '@farled/kernel';
import { appealView, mayAppeal } from '../appeal/appeal-view';
import type { AttachmentKind } from '../case/attachment.entity';
import type { CaseFile } from '../case/case-file';
import { caseMap } from '../case/case-map';
import { statusView } from '../case/case-status-view';
import type { ElementTrace } from '../case/case-steps';
import { documentView } from '../case/document-view';
import type { EServiceVersion } from '../case/e-service';
import { wordsOf } from '../case/own-words';
import type { TextOf } from '../case/text-of';
import { conversation } from '../conversation/conversation';
import type { Decision } from '../decision/decision.entity';
import { mayWithdraw } from '../withdrawal/may-withdraw';
import type { ExpectedDecision } from './expected-day';

interface CaseViewInput {
  readonly file: CaseFile;
  /** Who reads. */
  readonly personId: Id;
  readonly now: Date;
  /** False for the other guardian, who reads alone. */
  readonly mayAct: boolean;
  readonly service: EServiceVersion;
  readonly flows: readonly ElementFlow[];
  readonly trace: readonly ElementTrace[];
  readonly expected: ExpectedDecision | null;
  readonly language: Language;
  readonly text: TextOf;
}

/** A case as the person sees it who has applied. */
export function residentCase(input: CaseViewInput) {
  const { file, service, language } = input;
  const text = wordsOf(service, language, input.text);
  const { subject, supplements, decision, attachments, events } = file;
  const open = supplements.find((supplement) => supplement.state === 'open');
  return {
    id: subject.id,
    diaryNumber: subject.diaryNumber,
    service: { slug: subject.service, title: service.title(language) },
    receivedAt: subject.receivedAt.toISOString(),
    status: statusView(subject, open?.dueDate ?? null, language, text),
    steps: steps(input),
    expected: input.expected,
    todo: open ? [{ kind: 'supplement' as const, id: open.id, question: open.question, dueDate: open.dueDate }] : [],
    messages: conversation(file),
    appeals: appealsOf(input).map((appeal) => appealView(appeal, file)),
    mayAppeal: input.service.isAppealable ? mayAppeal(decision, file.appeals, input.personId, input.now) : null,
    unread: file.messages.filter(({ sender, readAt }) => sender === 'officer' && !readAt).length,
    mayWrite: input.mayAct && subject.status !== 'closed',
    mayWithdraw: input.mayAct && mayWithdraw(subject),
    documents: attachments.filter(({ kind }) => !CARRIED.includes(kind)).map(documentView),
    decision: decision ? decisionView(decision, service, text) : null,
    history: events
      .filter((event) => event.shownToResident)
      .map(({ at, code, params }) => ({ at: at.toISOString(), text: text(`cases.event.${code}`, params) })),
    contact: { ...service.contact, department: service.department },
  };
}

/** Files that are shown with what they came with. */
const CARRIED: readonly string[] = ['supplement', 'message', 'appeal'] satisfies AttachmentKind[];

/** What one guardian appeals, the other is not shown. */
const appealsOf = ({ file: { subject, appeals }, personId }: CaseViewInput) =>
  appeals.filter(({ appellantId }) => subject.representation?.right !== 'guardian' || appellantId === personId);

function steps({ file, service, flows, trace, language }: CaseViewInput) {
  const definitions = service.steps(language);
  const named = (id: string) => definitions.find((definition) => definition.id === id);
  const isClosed = file.subject.closedAt !== null;
  return caseMap({ definitions, flows, trace, isClosed }).map(({ id, state, at, backTo }) => {
    const { title, text } = named(id) ?? { title: id, text: '' };
    const back = backTo && (named(backTo)?.title ?? backTo);
    return { id, title, text, state, at: at?.toISOString() ?? null, backTo: back };
  });
}

function decisionView(decision: Decision, service: EServiceVersion, text: TextOf) {
  const { outcome, motivation, decidedAt, documentId } = decision;
  const { committee, contact } = service;
  return {
    outcome,
    sentence: text(`cases.decision.${outcome}`),
    text: motivation,
    decidedAt: decidedAt.toISOString(),
    isUnread: decision.readAt === null,
    documentId,
    appeal: outcome === 'rejected' ? text('cases.letter.appeal', { committee, email: contact.email }) : null,
  };
}
