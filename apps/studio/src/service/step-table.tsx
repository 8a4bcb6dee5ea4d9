import type { TimedStep } from '@farled/api-client';
import { Empty, Status, useFormat, useTexts } from '@farled/ui';
import { elementNames } from '../diagram/element-names';
import { about } from './about';
import { serviceTexts } from './service.texts';

/** The numbers of the diagram as a table, in the order of the process. */
export function StepTable({ xml, counts }: { xml: string; counts: readonly TimedStep[] }) {
  const t = useTexts(serviceTexts);
  const format = useFormat();
  const usual = (ms: number | null) => {
    const found = ms === null ? undefined : about(ms);
    if (found) return t[found.unit](format.number(found.count), found.count);
    return <span className="fl-quiet">{ms === null ? t.neverPassed : t.instant}</span>;
  };
  const byId = new Map(counts.map((count) => [count.elementId, count]));
  const rows = [...elementNames(xml)].flatMap(([id, name]) => {
    const count = byId.get(id);
    // A gateway without a name says nothing, unless something stands in it.
    const isShown = count && (name !== id || count.waiting + count.incidents > 0);
    return isShown ? [{ ...count, name }] : [];
  });
  if (rows.length === 0) {
    return (
      <Empty title={t.stepsEmptyTitle}>
        <p>{t.stepsEmpty}</p>
      </Empty>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="fl-table" aria-label={t.steps} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[t.step, t.waiting, t.completed, t.usually, t.mostly, t.incidents].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.elementId}>
              <th scope="row">{row.name}</th>
              <td>{format.number(row.waiting)}</td>
              <td>{format.number(row.completed)}</td>
              <td>{usual(row.medianMs)}</td>
              <td>{usual(row.ninetiethMs)}</td>
              <td>{row.incidents > 0 ? <Status tone="danger">{format.number(row.incidents)}</Status> : '0'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
