import type { VisibleField } from '@farled/forms';
import { useId, useState } from 'react';
import { Button } from '../components';
import { defineTexts, useTexts } from '../i18n';

const texts = defineTexts(
  { none: 'Inget att visa än.', more: (count: number) => `Visa ${count} till` },
  { none: 'Nothing to show yet.', more: (count: number) => `Show ${count} more` },
);

const PAGE = 50;

/** A table of what was answered or computed; a long one is shown a page at a time. */
export function DataTable({ field: { label, table } }: { field: VisibleField }) {
  const t = useTexts(texts);
  const title = useId();
  const { columns = [], rows = [], pageSize = PAGE } = table ?? {};
  const [shown, setShown] = useState(pageSize);
  const left = rows.length - shown;
  return (
    <div className="fl-field">
      {/* A wide table is scrolled by itself, also with the keyboard (WCAG 2.1.1) */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable */}
      <section className="fl-table-frame" aria-labelledby={title} tabIndex={0}>
        <table className="ds-table" data-border="true">
          <caption id={title}>{label}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" data-number={column.isNumber || undefined}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, i) => (
              <tr key={i}>
                {columns.map((column, at) => (
                  <td key={column.key} data-number={column.isNumber || undefined}>
                    {row[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length === 0 && <p className="fl-quiet">{t.none}</p>}
      {left > 0 && (
        <Button type="button" variant="tertiary" onClick={() => setShown(shown + pageSize)}>
          {t.more(Math.min(left, pageSize))}
        </Button>
      )}
    </div>
  );
}
