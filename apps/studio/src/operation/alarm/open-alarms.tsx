import { Alert, TextLink, useRead, useTexts } from '@farled/ui';
import { paths } from '../../paths';
import { alarmTexts } from './alarm.texts';

const REFRESH_MS = 30_000;

/** Says on the operators' first page that alarms are open; nothing when none is. */
export function OpenAlarms() {
  const t = useTexts(alarmTexts);
  const { data } = useRead('GET /api/studio/operation/alarms', { query: { limit: 1 } }, { every: REFRESH_MS });
  if (!data || data.open === 0) return null;
  return (
    <div className="sd-alarms">
      <Alert tone="warning" title={t.waiting(data.open)}>
        <p>
          <TextLink to={paths.alarms}>{t.show}</TextLink>
        </p>
      </Alert>
    </div>
  );
}
