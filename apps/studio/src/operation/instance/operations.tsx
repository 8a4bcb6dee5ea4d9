import type { DoneOperation } from '@farled/api-client';
import { Empty, Status, Table, useFormat, useTexts } from '@farled/ui';
import { instanceTexts } from './instance.texts';

const TONES = { begun: 'info', done: 'success', refused: 'neutral', unknown: 'warning' } as const;

/** What operators have done to a process, the latest first. */
export function Operations({ operations }: { operations: readonly DoneOperation[] }) {
  const t = useTexts(instanceTexts);
  const format = useFormat();
  if (operations.length === 0) return <Empty title={t.noOperations} level={3} />;
  return (
    <Table label={t.tabOperations} heads={[t.what, t.who, t.at, t.why, t.outcome]}>
      {operations.map(({ id, action, by, at, reason, state, error }) => (
        <tr key={id}>
          <th scope="row">{t[action]}</th>
          <td>{by}</td>
          <td>{format.dayTimeShort(at)}</td>
          <td className="sd-wrap">{reason}</td>
          <td className="sd-wrap">
            <Status tone={TONES[state]}>{t[state]}</Status> {error}
          </td>
        </tr>
      ))}
    </Table>
  );
}
