import { Details, Heading, Loaded, Section, SummaryList, useFormat, useRead, useTexts } from '@farled/ui';
import { useState } from 'react';
import { casesTexts } from './cases.texts';

/** What was sent, exactly as it was signed; read only when asked for, since each reading is logged. */
export function CaseApplication({ caseId }: { caseId: string }) {
  const t = useTexts(casesTexts);
  const [open, setOpen] = useState(false);
  return (
    <Section title={t.application}>
      <Details summary={t.showApplication} onToggle={setOpen}>
        {open && <Application caseId={caseId} />}
      </Details>
    </Section>
  );
}

function Application({ caseId }: { caseId: string }) {
  const t = useTexts(casesTexts);
  const format = useFormat();
  const sent = useRead('GET /api/cases/{id}/application', { path: { id: caseId } });
  return (
    <Loaded query={sent}>
      {({ summary, signedAt, sha256 }) => (
        <>
          {summary.map((page) => (
            <div key={page.id} className="app-review">
              <Heading level={3}>{page.title}</Heading>
              <SummaryList items={page.rows} />
            </div>
          ))}
          <p className="fl-quiet fl-small">
            {signedAt && `${t.signed(format.dayTime(signedAt))}. `}
            {t.checksum}: <span className="fl-break">{sha256}</span>
          </p>
        </>
      )}
    </Loaded>
  );
}
