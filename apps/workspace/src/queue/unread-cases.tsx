import { Alert, TextLink, useFormat, useRead, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { queueTexts } from './queue.texts';

const REFRESH_MS = 30_000;

/** Cases in which an applicant has written and nobody has read it; nothing when there are none. */
export function UnreadCases() {
  const t = useTexts(queueTexts);
  const format = useFormat();
  const { data } = useRead('GET /api/officer/unread-cases', {}, { every: REFRESH_MS });
  if (!data || data.items.length === 0) return null;
  return (
    <Alert tone="info" title={t.unreadCases(data.items.length)}>
      <ul>
        {data.items.map(({ caseId, diaryNumber, service, kind, at, unread }) => (
          <li key={caseId}>
            <TextLink to={paths.messages(caseId)}>{`${diaryNumber} – ${service}`}</TextLink>{' '}
            <span className="fl-quiet">
              {kind === 'withdrawal' ? t.withdrawn : t.unread(unread)}, {format.dayTime(at)}
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
