import type { OfficerCase } from '@farled/api-client';
import { CaseStatusTag, Loaded, PageBody, PageHeading, TextLink, useRead, useTexts } from '@farled/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { caseTexts } from './case.texts';
import { CaseAppeals } from './case-appeals';
import { CaseClock } from './case-clock';
import { CaseFacts } from './case-facts';
import { CaseTabs } from './case-tabs';
import { ProtectedGate } from './protected-gate';

const REFRESH_MS = 10_000;

/** One case in three zones: the facts, the work, the clock. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const read = useRead('GET /api/officer/cases/{id}', { path: { id: caseId } }, { every: REFRESH_MS });
  const [opened, setOpened] = useState<OfficerCase>();
  return (
    <PageBody full>
      <Loaded query={read}>
        {(data) => <CaseView subject={opened?.id === data.id ? opened : data} onOpened={setOpened} />}
      </Loaded>
    </PageBody>
  );
}

function CaseView({ subject, onOpened }: { subject: OfficerCase; onOpened: (subject: OfficerCase) => void }) {
  const t = useTexts(caseTexts);
  const { status } = subject;
  return (
    <>
      <PageHeading
        title={`${subject.diaryNumber} – ${subject.service.title}`}
        above={<TextLink to={paths.queue}>{t.back}</TextLink>}
      >
        {`${subject.service.title}, ${subject.diaryNumber}`}
      </PageHeading>
      <p className="ws-status">
        <CaseStatusTag code={status.code} />
      </p>
      <div className="ws-case">
        <CaseFacts subject={subject} />
        <div className="ws-work">
          {'protected' in subject.applicant ? (
            <ProtectedGate caseId={subject.id} onOpened={onOpened} />
          ) : (
            <>
              <CaseAppeals subject={subject} />
              <CaseTabs subject={subject} />
            </>
          )}
        </div>
        <CaseClock subject={subject} />
      </div>
    </>
  );
}
