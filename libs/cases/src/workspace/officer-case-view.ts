import type { Language } from '@farled/infra';
import { type CalendarDay, type Id, workingDaysBetween } from '@farled/kernel';
import type { CompanyView, PostalAddress } from '@farled/register';
import { appealView } from '../appeal/appeal-view';
import type { Case } from '../case/case.entity';
import type { OfficerFile } from '../case/case-file';
import { dayInWords, statusView } from '../case/case-status-view';
import { type ElementTrace, plainSteps } from '../case/case-steps';
import { documentView } from '../case/document-view';
import type { EServiceVersion } from '../case/e-service';
import { wordsOf } from '../case/own-words';
import type { TextOf } from '../case/text-of';
import { conversation } from '../conversation/conversation';
import type { Decision } from '../decision/decision.entity';
import type { SummaryPage } from '../signing/signing.entity';
import type { Comparison } from './register-comparison';

export type ApplicantView =
  | { readonly protected: true }
  | {
      readonly personId: Id | null;
      readonly name: string | null;
      readonly personalNumber?: string;
      readonly address: PostalAddress | null;
      readonly organisation?: OrganisationFacts;
    };

/** What the company register says of an organisation that applies, and when it said so. */
interface OrganisationFacts {
  readonly number: string;
  readonly form: string | null;
  readonly status: CompanyView['status'];
  readonly procedure: string | null;
  readonly at: string | null;
}

interface OfficerCaseInput {
  readonly file: OfficerFile;
  readonly service: EServiceVersion;
  readonly trace: readonly ElementTrace[];
  readonly applicant: ApplicantView;
  readonly comparison: Comparison;
  readonly colleagues: ReadonlyMap<string, string>;
  readonly incidents: readonly { readonly code: string; readonly message: string }[];
  readonly today: CalendarDay;
  readonly language: Language;
  readonly text: TextOf;
}

/** A case as an officer sees it. Of a protected person's case, opened without purpose, only what names nobody. */
export function officerCase(input: OfficerCaseInput) {
  const { file, service, language, applicant } = input;
  const text = wordsOf(service, language, input.text);
  const { subject, supplements } = file;
  const open = supplements.find((supplement) => supplement.state === 'open');
  const isHidden = 'protected' in applicant;
  return {
    id: subject.id,
    diaryNumber: subject.diaryNumber,
    service: { slug: subject.service, title: service.title(language), version: subject.version },
    receivedAt: subject.receivedAt.toISOString(),
    status: statusView(subject, open?.dueDate ?? null, language, text),
    applicant: shownApplicant(input),
    facts: facts(input),
    registerNow: { differences: isHidden ? [] : input.comparison.differences },
    contradictions: isHidden ? [] : input.comparison.contradictions,
    ...content(input, isHidden),
    appeals: isHidden ? [] : file.appeals.map((appeal) => appealView(appeal, file)),
    unread: file.messages.filter(({ sender, readAt }) => sender === 'applicant' && !readAt).length,
    mayWrite: subject.status !== 'closed',
    handover: handover(file, isHidden),
    stoppedAt: subject.status === 'closed' ? null : (subject.stoppedAt?.toISOString() ?? null),
    history: file.events.map(({ at, code, params }) => ({
      at: at.toISOString(),
      text: text(`cases.event.${code}`, named(params, input.colleagues)),
    })),
    steps: steps(input),
    process: process(input),
    promise: promise(subject, input.today),
    tasks: file.tasks.map(({ id, elementId, state, assigneeId, revision }) => ({
      id,
      elementId,
      state,
      assigneeId,
      revision,
    })),
    incidents: input.incidents,
  };
}

/** Who sent it without login has no name. */
function shownApplicant({ file: { subject }, applicant, text }: OfficerCaseInput): ApplicantView {
  if (!subject.isAnonymous || 'protected' in applicant) return applicant;
  return { ...applicant, name: text('cases.anonymous') };
}

/** What the applicant and the officers have written, which may name people. */
function content({ file, text, colleagues }: OfficerCaseInput, isHidden: boolean) {
  if (isHidden) {
    return {
      application: [],
      documents: [],
      messages: [],
      notes: [],
      supplements: [],
      decision: null,
      signature: null,
    };
  }
  const { signing, attachments, supplements, notes, decision, parts } = file;
  return {
    application: [...signing.summary, ...parts.flatMap((part) => partPages(part, text))],
    documents: attachments.map(documentView),
    messages: conversation(file),
    notes: notes.map((note) => ({
      id: note.id,
      at: note.at.toISOString(),
      author: colleagues.get(note.authorId) ?? null,
      deputyFor: (note.authorFor && colleagues.get(note.authorFor)) ?? null,
      text: note.text,
    })),
    supplements: supplements.map(({ id, question, dueDate, state }) => ({ id, question, dueDate, state })),
    decision: decision && decisionView(decision, text, colleagues),
    signature: signing.status === 'unsigned' ? null : signature(signing),
  };
}

/** The pages of a part, with whose they are. */
const partPages = ({ id, frozen }: OfficerFile['parts'][number], text: TextOf): SummaryPage[] =>
  (frozen?.summary ?? []).map((page) => ({
    ...page,
    id: `${page.id}-${id}`,
    title: text('cases.part-of-another', { title: page.title }),
  }));

const signature = ({ signedAt, status }: OfficerFile['signing']) => ({
  signedAt: signedAt?.toISOString() ?? null,
  valid: status === 'signed',
  by: 'applicant',
});

const decisionView = (decision: Decision, text: TextOf, colleagues: OfficerCaseInput['colleagues']) => ({
  outcome: decision.outcome,
  sentence: text(`cases.decision.${decision.outcome}`),
  text: decision.motivation,
  decidedAt: decision.decidedAt.toISOString(),
  documentId: decision.documentId,
  officer: colleagues.get(decision.decidedBy) ?? null,
  deputyFor: (decision.decidedFor && colleagues.get(decision.decidedFor)) ?? null,
});

/** Names for the colleagues that an entry of the history speaks of. */
const named = (params: OfficerFile['events'][number]['params'], colleagues: ReadonlyMap<string, string>) =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, colleagues.get(String(value)) ?? value]));

function facts({ file: { subject }, service, text, language, colleagues }: OfficerCaseInput) {
  const priority = subject.priority && service.text(`priority.${subject.priority}`, language);
  const rows: [string, string | null][] = [
    ['priority', priority],
    ['department', service.department],
    ['legal-deadline', subject.legalDeadline && dayInWords(subject.legalDeadline, language)],
    ['legal-basis', service.legalBasis],
    ...(subject.isAnonymous ? [['anonymous', text('cases.sent-without-login')] as [string, string]] : []),
    ...assistance(subject, { text, language, colleagues }),
  ];
  return rows.flatMap(([id, value]) => (value ? [{ label: text(`cases.fact.${id}`), value }] : []));
}

/** How a case came in that an officer registered; names nobody but her. */
function assistance(
  { assisted }: Case,
  { text, language, colleagues }: Pick<OfficerCaseInput, 'text' | 'language' | 'colleagues'>,
): [string, string | null][] {
  if (!assisted) return [];
  return [
    ['assisted-channel', text(`cases.channel.${assisted.channel}`)],
    ['assisted-arrived', dayInWords(assisted.arrivedOn, language)],
    ['assisted-identity', text(`cases.identified-by.${assisted.identifiedBy}`)],
    ['assisted-signature', text(`cases.hand-signature.${assisted.signature}`)],
    ['assisted-officer', colleagues.get(assisted.staffId) ?? null],
  ];
}

/** The receiving system's answer is free text, which may name people. */
function handover({ handover: sent, handoverAnswer: answer }: OfficerFile, isHidden: boolean) {
  if (!sent) return null;
  const receipt = sent.receiptId ? { receiptId: sent.receiptId, number: sent.receiptNumber } : null;
  const reply = answer && {
    outcome: answer.outcome,
    text: isHidden ? '' : answer.text,
    at: answer.answeredAt.toISOString(),
  };
  return { state: sent.state, attempts: sent.attempts, receipt, answer: reply };
}

function steps({ file, service, trace, language }: OfficerCaseInput) {
  const definitions = service.steps(language);
  return plainSteps(definitions, trace, file.subject.closedAt !== null).map(({ id, state, at }) => ({
    id,
    title: definitions.find((definition) => definition.id === id)?.title ?? id,
    state,
    at: at?.toISOString() ?? null,
  }));
}

function process({ service, trace }: OfficerCaseInput) {
  const active = new Set(trace.filter(({ state }) => state === 'active').map(({ elementId }) => elementId));
  const done = trace.filter(({ state, elementId }) => state === 'completed' && !active.has(elementId));
  return { bpmnXml: service.bpmnXml, active: [...active], done: [...new Set(done.map(({ elementId }) => elementId))] };
}

/** The promise of a first answer, and how many working days are left of it. */
const promise = (subject: Case, today: CalendarDay) => ({
  due: subject.promisedOn,
  workingDaysLeft: workingDaysBetween(today, subject.promisedOn),
  keptAt: subject.firstAnswerAt?.toISOString() ?? null,
});
