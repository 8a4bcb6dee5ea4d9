import type { OperationIncident } from '@farled/api-client';
import { Table, TextLink, useFormat, useTexts } from '@farled/ui';
import { paths } from '../../paths';
import { operationTexts } from '../operation.texts';
import { useWords } from '../use-words';
import { listTexts } from './list.texts';

/** What has stopped, one row each. */
export function IncidentsTable({ incidents }: { incidents: readonly OperationIncident[] }) {
  const t = useTexts(listTexts);
  const shared = useTexts(operationTexts);
  const format = useFormat();
  const { cause } = useWords();
  return (
    <Table label={t.caption} heads={[t.step, t.cause, t.service, t.caseHead, t.since]}>
      {incidents.map((incident) => (
        <tr key={incident.id}>
          <th scope="row">
            <TextLink to={paths.instance(incident.instanceId)}>{incident.elementName}</TextLink>
          </th>
          <td className="sd-wrap">{cause(incident.type)}</td>
          <td>
            {incident.title}
            {incident.version !== null && <span className="fl-quiet"> {shared.version(incident.version)}</span>}
          </td>
          <td>{incident.diaryNumber ?? <span className="fl-quiet">{shared.noCase}</span>}</td>
          <td>{format.dayTimeShort(incident.at)}</td>
        </tr>
      ))}
    </Table>
  );
}
