import type { InstanceWait } from '@farled/api-client';
import { Heading, Table, useFormat, useTexts } from '@farled/ui';
import { instanceTexts } from './instance.texts';

/** Timers, messages and signals that a process waits for. */
export function Waits({ waits }: { waits: readonly InstanceWait[] }) {
  const t = useTexts(instanceTexts);
  const format = useFormat();
  if (waits.length === 0) return null;
  return (
    <div className="sd-part">
      <Heading level={3}>{t.waits}</Heading>
      <Table label={t.waitCaption} heads={[t.step, t.waitWhat, t.waitWhen]}>
        {waits.map((wait) => (
          <tr key={wait.key}>
            <th scope="row">{wait.elementName}</th>
            <td>
              {t[wait.kind]} {wait.name && <code>{wait.name}</code>}
            </td>
            <td>{wait.dueAt ? format.dayTime(wait.dueAt) : t.none}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
