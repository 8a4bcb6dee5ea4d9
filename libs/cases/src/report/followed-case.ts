import type { Language } from '@farled/infra';
import type { CaseFile } from '../case/case-file';
import { statusView } from '../case/case-status-view';
import { type ElementTrace, plainSteps } from '../case/case-steps';
import type { EServiceVersion } from '../case/e-service';
import { wordsOf } from '../case/own-words';
import type { TextOf } from '../case/text-of';
import { conversation } from '../conversation/conversation';

interface Followed {
  readonly file: CaseFile;
  readonly service: EServiceVersion;
  readonly trace: readonly ElementTrace[];
  readonly language: Language;
  readonly text: TextOf;
}

/** A case as the one sees it who has its code: where it stands and what is said, never what was sent in or by whom. */
export function followedCase(input: Followed) {
  const { file, service, language } = input;
  const { subject, supplements, events } = file;
  const text = wordsOf(service, language, input.text);
  const open = supplements.find((supplement) => supplement.state === 'open');
  return {
    diaryNumber: subject.diaryNumber,
    service: { slug: subject.service, title: service.title(language) },
    receivedAt: subject.receivedAt.toISOString(),
    status: statusView(subject, open?.dueDate ?? null, language, text),
    steps: steps(input),
    todo: open ? [{ kind: 'supplement' as const, id: open.id, question: open.question, dueDate: open.dueDate }] : [],
    messages: conversation(file).map(({ id, at, from, text: words }) => ({ id, at, from, text: words })),
    history: events
      .filter((event) => event.shownToResident)
      .map(({ at, code, params }) => ({ at: at.toISOString(), text: text(`cases.event.${code}`, params) })),
    contact: { ...service.contact, department: service.department },
  };
}

function steps({ file, service, trace, language }: Followed) {
  const definitions = service.steps(language);
  return plainSteps(definitions, trace, file.subject.closedAt !== null).map(({ id, state, at }) => {
    const { title, text } = definitions.find((definition) => definition.id === id) ?? { title: id, text: '' };
    return { id, title, text, state, at: at?.toISOString() ?? null, backTo: null };
  });
}
