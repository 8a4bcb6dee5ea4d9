import type { PdfBlock } from '@farled/documents';
import type { TextOf } from '../case/text-of';
import type { OwnDataOf } from './own-data';

/** The same data for people to read: a part for each register, case and draft. */
export function readableData(data: OwnDataOf, text: TextOf): PdfBlock[] {
  return [
    ...data.known.flatMap(({ title, rows }) => part(title, rows)),
    ...data.cases.flatMap((one) => caseBlocks(one, text)),
    ...list(
      text('data.for-others'),
      data.forOthers.map(({ diaryNumber, receivedAt }) => `${diaryNumber}, ${receivedAt}`),
    ),
    ...list(
      text('data.drafts'),
      data.drafts.map(({ title, savedAt }) => `${title}, ${savedAt}`),
    ),
    ...list(
      text('data.permits'),
      data.permits.map(({ title, startsOn, endsOn }) => `${title}, ${startsOn} – ${endsOn}`),
    ),
    ...list(
      text('data.apps'),
      data.apps.map(({ name, scopes, since, until }) => `${name} (${scopes.join(', ')}), ${since} – ${until}`),
    ),
    ...list(
      text('data.access-log'),
      data.accessLog.map(({ at, by, purpose, fields }) => `${at}: ${by}. ${purpose} (${fields.join(', ')})`),
    ),
  ];
}

type Rows = readonly { readonly label: string; readonly value: string }[];

const part = (heading: string, rows: Rows): PdfBlock[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'facts', rows: rows.map(({ label, value }) => ({ label, value: value || '–' })) },
      ];

const list = (heading: string, items: readonly string[]): PdfBlock[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];

function caseBlocks(one: OwnDataOf['cases'][number], text: TextOf): PdfBlock[] {
  const { service, diaryNumber, status, application, messages, decision, appeals, history } = one;
  const about = `${service.title}, ${diaryNumber}`;
  return [
    { kind: 'heading', text: about },
    { kind: 'paragraph', text: status.sentence },
    ...application.flatMap(({ title, rows }) => part(`${about}: ${title}`, rows)),
    ...list(
      `${about}: ${text('data.messages')}`,
      messages.map(({ at, text: words }) => `${at}: ${words}`),
    ),
    ...(decision
      ? list(`${about}: ${text('data.decision')}`, [`${decision.decidedAt}: ${decision.sentence} ${decision.text}`])
      : []),
    ...list(
      `${about}: ${text('data.appeals')}`,
      appeals.map(({ receivedAt, text: words }) => `${receivedAt}: ${words}`),
    ),
    ...list(
      `${about}: ${text('data.history')}`,
      history.map(({ at, text: words }) => `${at}: ${words}`),
    ),
  ];
}
