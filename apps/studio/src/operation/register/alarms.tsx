import type { ReplicaAlarm, ReplicaState } from '@farled/api-client';
import { Alert, Button, useChange, useFormat, useTexts } from '@farled/ui';
import { registerTexts } from './register.texts';

/** Alarms that end when somebody has looked; the others end when what they tell of has been mended. */
const ACKNOWLEDGED = ['register.faulty-posts', 'register.two-were-one'];

/** What waits for a person, each with the way on; or that nothing does. */
export function Alarms({ state: { alarms, completeTo, isReading } }: { state: ReplicaState }) {
  const t = useTexts(registerTexts);
  if (alarms.length > 0) {
    return alarms.map((alarm) => <AlarmView key={`${alarm.code} ${alarm.reference}`} alarm={alarm} />);
  }
  if (isReading) return null;
  return (
    <Alert tone={completeTo ? 'success' : 'info'} title={completeTo ? t.calm : t.empty}>
      <p>{completeTo ? t.calmText : t.emptyText}</p>
    </Alert>
  );
}

function AlarmView({ alarm: { code, reference, raisedAt } }: { alarm: ReplicaAlarm }) {
  const t = useTexts(registerTexts);
  const format = useFormat();
  const acknowledge = useChange('POST /api/operator/register/acknowledge', ['GET /api/operator/register']);
  const words = /^\d{4}-\d{2}-\d{2}$/.test(reference) ? format.day(reference) : reference;
  return (
    <Alert tone="danger" title={t.alarm(code, words)}>
      <p>{t.wayOn(code)}</p>
      <p className="fl-quiet">{t.since(format.dayTime(raisedAt))}</p>
      {ACKNOWLEDGED.includes(code) && (
        <Button
          variant="secondary"
          busy={acknowledge.isPending}
          onClick={() => acknowledge.mutate({ body: { code, reference } })}
        >
          {t.acknowledge}
        </Button>
      )}
    </Alert>
  );
}
