import type { OperationInstance } from '@farled/api-client';
import { Paragraph, Table, useFormat, useTexts } from '@farled/ui';
import { useMemo } from 'react';
import { Diagram } from '../../diagram/diagram';
import { instanceTexts } from './instance.texts';
import { Waits } from './waits';

/** Where a process stands: on the diagram, and in words. */
export function Standing({ instance }: { instance: OperationInstance }) {
  const t = useTexts(instanceTexts);
  const format = useFormat();
  const counts = useCounts(instance);
  const { xml, active, hasMoreActive } = instance;
  return (
    <>
      {xml ? <Diagram xml={xml} counts={counts} /> : <Paragraph>{t.noDiagram}</Paragraph>}
      {active.length === 0 ? (
        <Paragraph>{t.nothingActive}</Paragraph>
      ) : (
        <Table label={t.activeCaption} heads={[t.step, t.stood]}>
          {active.map(({ key, name, startedAt }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{format.dayTime(startedAt)}</td>
            </tr>
          ))}
        </Table>
      )}
      {hasMoreActive && <Paragraph>{t.moreActive}</Paragraph>}
      <Waits waits={instance.waits} />
    </>
  );
}

/** The same list as long as it says the same, so that the diagram is not drawn anew at each reading. */
function useCounts({ standing, incidents }: OperationInstance) {
  const said = JSON.stringify([standing, incidents.map(({ elementId }) => elementId)]);
  return useMemo(() => {
    const [steps, stopped] = JSON.parse(said) as [OperationInstance['standing'], string[]];
    return steps.map(({ elementId, active, completed }) => ({
      ...{ elementId, completed, waiting: active },
      incidents: stopped.filter((id) => id === elementId).length,
    }));
  }, [said]);
}
