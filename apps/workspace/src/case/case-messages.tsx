import type { CaseMessage, OfficerCase } from '@farled/api-client';
import { Empty, OuterLink, useApi, useFormat, useTexts } from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { caseTexts } from './case.texts';
import { WriteMessage } from './write-message';

/** What the applicant and the officers have written to each other, and a place to write more. */
export function CaseMessages({ subject }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  useSeen(subject);
  return (
    <>
      {subject.mayWrite && <WriteMessage caseId={subject.id} />}
      {subject.messages.length === 0 && (
        <Empty title={t.noMessages}>
          <p>{t.noMessagesText}</p>
        </Empty>
      )}
      <ol className="ws-rows">
        {[...subject.messages].reverse().map((message) => (
          <Shown key={message.id} caseId={subject.id} message={message} />
        ))}
      </ol>
    </>
  );
}

function Shown({ caseId, message }: { caseId: string; message: CaseMessage }) {
  const t = useTexts(caseTexts);
  const format = useFormat();
  const { from, kind, readAt, documents } = message;
  const receipt = readAt ? t.readAt(format.dayTime(readAt)) : t.notRead;
  return (
    <li>
      <strong>{from === 'you' ? t.you : t.municipality}</strong>
      <span className="fl-quiet">{format.dayTime(message.at)}</span>
      {kind === 'withdrawal' && <p>{t.withdrawn}</p>}
      {message.text && <p className="ws-text">{message.text}</p>}
      {documents.map(({ id, name, size }) => (
        <p key={id}>
          <OuterLink href={`/api/officer/cases/${caseId}/documents/${id}`} download>
            {name}
          </OuterLink>{' '}
          <span className="fl-quiet">{format.fileSize(size)}</span>
        </p>
      ))}
      {from === 'municipality' && kind === 'message' && <p className="fl-quiet">{receipt}</p>}
    </li>
  );
}

/** Whoever opens the messages has read them. */
function useSeen({ id, unread }: OfficerCase): void {
  const api = useApi();
  const queries = useQueryClient();
  useEffect(() => {
    if (unread === 0) return;
    const reads = ['GET /api/officer/cases/{id}', 'GET /api/officer/unread-cases', 'GET /api/officer/tasks'];
    const refresh = () => Promise.all(reads.map((read) => queries.invalidateQueries({ queryKey: [read] })));
    // The page asks again by itself: what did not come through now does so then.
    void api.call('POST /api/officer/cases/{id}/messages/seen', { path: { id } }).then(refresh, () => undefined);
  }, [api, id, queries, unread]);
}
