import { Alert, TextLink, useFormat, useRead, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { queueTexts } from './queue.texts';

const REFRESH_MS = 60_000;

/** Cases that no task leads to any more, because their process was cancelled; nothing when there are none. */
export function StoppedCases() {
  const t = useTexts(queueTexts);
  const format = useFormat();
  const { data } = useRead('GET /api/officer/stopped-cases', {}, { every: REFRESH_MS });
  if (!data || data.items.length === 0) return null;
  return (
    <Alert tone="warning" title={t.stopped(data.items.length)}>
      <p>{t.stoppedText}</p>
      <ul>
        {data.items.map(({ caseId, diaryNumber, service, stoppedAt }) => (
          <li key={caseId}>
            <TextLink to={paths.case(caseId)}>{`${diaryNumber} – ${service}`}</TextLink>{' '}
            <span className="fl-quiet">{format.dayTime(stoppedAt)}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
