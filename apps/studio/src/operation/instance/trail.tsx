import type { InstanceElement } from '@farled/api-client';
import { Empty, Loaded, SkeletonText, Table, useFormat, useRead, useTexts } from '@farled/ui';
import { usePages } from '../use-pages';
import { useWords } from '../use-words';
import { instanceTexts } from './instance.texts';

const REFRESH_MS = 10_000;
const ROWS = 50;

/** Gateways seldom have a name, and their id says nothing to people. */
const isUnnamed = ({ name, elementId, elementType }: InstanceElement): boolean =>
  name === elementId && elementType.endsWith('GATEWAY');

/** Every step that the process has entered, in order, with how long it stayed. */
export function Trail({ id }: { id: string }) {
  const t = useTexts(instanceTexts);
  const format = useFormat();
  const words = useWords();
  const pages = usePages();
  const input = { path: { id }, query: { after: pages.after, limit: ROWS } };
  const read = useRead('GET /api/studio/operation/instances/{id}/elements', input, { every: REFRESH_MS });
  return (
    <Loaded query={read} skeleton={<SkeletonText lines={6} />}>
      {({ items, next }) =>
        items.length === 0 ? (
          <Empty title={t.noTrail} level={3} />
        ) : (
          <>
            <Table label={t.tabTrail} heads={[t.step, t.state, t.began, t.finished, t.took]}>
              {items.map((element) => (
                <tr key={element.key}>
                  <th scope="row">{isUnnamed(element) ? t.gateway : element.name}</th>
                  <td>{words.state(element.state)}</td>
                  <td>{format.dayTimeShort(element.startedAt)}</td>
                  <td>{element.endedAt ? format.dayTimeShort(element.endedAt) : t.none}</td>
                  <td>{words.duration(element.durationMs)}</td>
                </tr>
              ))}
            </Table>
            {pages.buttons(next)}
          </>
        )
      }
    </Loaded>
  );
}
