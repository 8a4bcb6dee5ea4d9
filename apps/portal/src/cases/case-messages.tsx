import type { CaseMessage, CasePage } from '@farled/api-client';
import { Prose, Section, Status, useFormat, useTexts } from '@farled/ui';
import { useState } from 'react';
import { FileLinks } from './case-documents';
import { casesTexts } from './cases.texts';
import { WriteMessage } from './write-message';

/** What the municipality and the resident have written to each other, newest first, and a place to write more. */
export function CaseMessages({ found }: { found: CasePage }) {
  const t = useTexts(casesTexts);
  const { id, messages, mayWrite, status } = found;
  const newest = [...messages].sort((a, b) => b.at.localeCompare(a.at));
  const fresh = useFresh(messages);
  return (
    <Section title={t.messages}>
      {newest.length === 0 && <p className="fl-quiet">{t.noMessages}</p>}
      <ul className="app-messages">
        {newest.map((message) => (
          <Shown key={message.id} caseId={id} message={message} isNew={fresh.has(message.id)} />
        ))}
      </ul>
      {mayWrite && <WriteMessage caseId={id} />}
      {status.code === 'closed' && <p className="fl-quiet">{t.closedForWriting}</p>}
    </Section>
  );
}

/** Messages that were unread when the page was opened: they stay marked, although they are read now. */
function useFresh(messages: readonly CaseMessage[]): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const more = messages.filter((message) => isUnread(message) && !fresh.has(message.id));
  if (more.length > 0) setFresh(new Set([...fresh, ...more.map(({ id }) => id)]));
  return fresh;
}

const isUnread = ({ from, kind, readAt }: CaseMessage) => from === 'municipality' && kind === 'message' && !readAt;

function Shown({ caseId, message, isNew }: { caseId: string; message: CaseMessage; isNew: boolean }) {
  const t = useTexts(casesTexts);
  const format = useFormat();
  return (
    <li data-from={message.from}>
      <p className="app-message-head">
        <strong>{message.from === 'you' ? t.fromYou : t.fromThem}</strong>{' '}
        <span className="fl-quiet">{format.dayTime(message.at)}</span>{' '}
        {isNew && <Status tone="info">{t.newMark}</Status>}
      </p>
      {message.kind === 'withdrawal' && <p>{t.withdrawn}</p>}
      <Prose text={message.text} />
      <FileLinks caseId={caseId} documents={message.documents} />
      {message.from === 'you' && message.kind === 'message' && (
        <p className="fl-quiet fl-small">{message.readAt ? t.readAt(format.dayTime(message.readAt)) : t.notRead}</p>
      )}
    </li>
  );
}
