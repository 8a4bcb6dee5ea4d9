import type { CaseAppeal, CasePage } from '@farled/api-client';
import { Paragraph, Prose, Section, Status, useFormat, useTexts } from '@farled/ui';
import { lazy, Suspense, useState } from 'react';
import { appealTexts } from './appeal.texts';
import { FileLinks } from './case-documents';

const AppealForm = lazy(async () => ({ default: (await import('./appeal-form')).AppealForm }));

/** Appeals that have been sent, and the way to write one until when. */
export function Appeals({ found: { id, appeals, mayAppeal } }: { found: CasePage }) {
  return (
    <>
      {appeals.map((appeal) => (
        <Sent key={appeal.id} caseId={id} appeal={appeal} />
      ))}
      {mayAppeal && <Offer caseId={id} {...mayAppeal} />}
    </>
  );
}

function Sent({ caseId, appeal }: { caseId: string; appeal: CaseAppeal }) {
  const t = useTexts(appealTexts);
  const format = useFormat();
  const { receivedAt, isLate, text, documents, answer } = appeal;
  return (
    <Section title={t.sentTitle}>
      <div className="app-panel fl-flow">
        <Status tone={isLate ? 'warning' : 'success'}>{isLate ? t.isLate : t.inTime}</Status>
        <Paragraph>{answer ? t[answer.outcome] : t.waiting}</Paragraph>
        {answer && answer.outcome !== 'changed' && <Prose text={answer.text} />}
        <p className="fl-quiet">{t.received(format.dayTime(receivedAt))}</p>
        <Prose text={text} />
        <FileLinks caseId={caseId} documents={documents} />
      </div>
    </Section>
  );
}

type OfferProps = NonNullable<CasePage['mayAppeal']> & { caseId: string };

function Offer({ caseId, lastDay, isLate }: OfferProps) {
  const t = useTexts(appealTexts);
  const format = useFormat();
  const [isWriting, setWriting] = useState(false);
  const day = lastDay && format.day(lastDay);
  const time = day ? (isLate ? t.late(day) : t.until(day)) : t.untilRead;
  return (
    <Section title={t.title}>
      <p className="app-standing">{t.lead}</p>
      <p className="app-standing">
        <strong>{time}</strong>
      </p>
      {isWriting ? (
        <Suspense>
          <AppealForm caseId={caseId} />
        </Suspense>
      ) : (
        <div className="fl-actions">
          <button type="button" className="ds-button" data-variant="secondary" onClick={() => setWriting(true)}>
            {t.open}
          </button>
        </div>
      )}
    </Section>
  );
}
