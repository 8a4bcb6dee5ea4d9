import type { CaseMessage } from '@farled/api-client';
import { Prose, Section, useFormat, useTexts } from '@farled/ui';
import { FileLinks } from './case-documents';
import { casesTexts } from './cases.texts';

/** What the municipality and the resident have written to each other, newest first. */
export function CaseMessages({ caseId, messages }: { caseId: string; messages: CaseMessage[] }) {
  const t = useTexts(casesTexts);
  const format = useFormat();
  const newest = [...messages].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title={t.messages}>
      {newest.length === 0 && <p className="fl-quiet">{t.noMessages}</p>}
      <ul className="app-messages">
        {newest.map((message) => (
          <li key={message.id} data-from={message.from}>
            <p className="app-message-head">
              <strong>{message.from === 'you' ? t.fromYou : t.fromThem}</strong>{' '}
              <span className="fl-quiet">{format.dayTime(message.at)}</span>
            </p>
            <Prose text={message.text} />
            <FileLinks caseId={caseId} documents={message.documents} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
