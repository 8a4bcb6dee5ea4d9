import type { Permit } from '@farled/api-client';
import { Button, ProblemPanel, Section, Status, TextLink, useChange, useFormat, useRead, useTexts } from '@farled/ui';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { casesTexts } from './cases.texts';

const TONES = { valid: 'success', 'ends-soon': 'warning', ended: 'neutral' } as const;

/** What the resident has been given leave to, until when, and its renewal. Nothing is shown when there is nothing. */
export function Permits() {
  const t = useTexts(casesTexts);
  const permits = useRead('GET /api/permits', {});
  if (permits.error) return <ProblemPanel error={permits.error} onRetry={() => void permits.refetch()} />;
  if (!permits.data || permits.data.items.length === 0) return null;
  return (
    <Section title={t.permits}>
      <ul className="app-cases">
        {permits.data.items.map((permit) => (
          <Shown key={permit.caseId} permit={permit} />
        ))}
      </ul>
    </Section>
  );
}

function Shown({ permit: { caseId, diaryNumber, title, startsOn, endsOn, state, mayRenew } }: { permit: Permit }) {
  const t = useTexts(casesTexts);
  const format = useFormat();
  const navigate = useNavigate();
  const renew = useChange('POST /api/cases/{id}/renew', ['GET /api/drafts']);
  const open = () =>
    renew.mutate({ path: { id: caseId } }, { onSuccess: ({ draftId }) => void navigate(paths.application(draftId)) });
  return (
    <li>
      <div>
        <TextLink to={paths.case(caseId)}>{title}</TextLink>
        <p>{t.permitTime(format.day(startsOn), format.day(endsOn))}</p>
        <p className="fl-quiet fl-small">
          {t.number} {diaryNumber}
        </p>
        {renew.error && <ProblemPanel error={renew.error} />}
      </div>
      <div className="app-permit">
        <Status tone={TONES[state]}>{t[state]}</Status>
        {mayRenew && (
          <Button variant="secondary" busy={renew.isPending} aria-label={t.renewNamed(title)} onClick={open}>
            {t.renew}
          </Button>
        )}
      </div>
    </li>
  );
}
