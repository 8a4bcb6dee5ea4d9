import { Alert, Status, TextLink, useFormat, useRead, useTexts } from '@farled/ui';
import { appealTexts } from '../case/appeal.texts';
import { paths } from '../paths';

const REFRESH_MS = 60_000;

/** Appeals that nobody has tried; nothing when there are none. */
export function OpenAppeals() {
  const t = useTexts(appealTexts);
  const format = useFormat();
  const { data } = useRead('GET /api/officer/appeals', {}, { every: REFRESH_MS });
  if (!data || data.items.length === 0) return null;
  return (
    <Alert tone="warning" title={t.open(data.items.length)}>
      <ul>
        {data.items.map(({ caseId, diaryNumber, service, receivedAt, isLate }) => (
          <li key={`${caseId} ${receivedAt}`}>
            <TextLink to={paths.case(caseId)}>{`${diaryNumber} – ${service}`}</TextLink>{' '}
            <span className="fl-quiet">{format.dayTime(receivedAt)}</span>{' '}
            {isLate && <Status tone="warning">{t.late}</Status>}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
