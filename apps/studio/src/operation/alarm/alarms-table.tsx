import type { OperationAlarm } from '@farled/api-client';
import { Button, Table, useFormat, useTexts } from '@farled/ui';
import { alarmTexts } from './alarm.texts';

/** Alarms of one kind, one row each: the open ones with a button, the closed ones with their end. */
export function AlarmsTable({
  alarms,
  onClose,
}: {
  alarms: readonly OperationAlarm[];
  onClose: (alarm: OperationAlarm) => void;
}) {
  const t = useTexts(alarmTexts);
  const format = useFormat();
  const isOpen = alarms[0]?.closedAt === null;
  const heads = [t.what, t.reference, t.raised, isOpen ? t.close : t.ended];
  return (
    <Table label={isOpen ? t.captionOpen : t.captionClosed} heads={heads}>
      {alarms.map((alarm) => (
        <tr key={alarm.id}>
          <th scope="row" className="sd-wrap sd-alarm">
            {alarm.text}
            <code className="fl-quiet">{alarm.code}</code>
          </th>
          <td className="sd-reference">{alarm.reference}</td>
          <td>{format.dayTimeShort(alarm.raisedAt)}</td>
          <td>
            {alarm.closedAt === null ? (
              <Button
                variant="secondary"
                aria-label={t.closeOf(`${alarm.code} ${alarm.reference}`)}
                onClick={() => onClose(alarm)}
              >
                {t.close}
              </Button>
            ) : (
              <End alarm={alarm} at={alarm.closedAt} />
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function End({ alarm, at }: { alarm: OperationAlarm; at: string }) {
  const t = useTexts(alarmTexts);
  const format = useFormat();
  return (
    <>
      {format.dayTimeShort(at)}
      <br />
      <span className="fl-quiet">
        {alarm.closedBy ? t.by(alarm.closedBy) : t.byItself}
        {alarm.closeNote && `: ${alarm.closeNote}`}
      </span>
    </>
  );
}
