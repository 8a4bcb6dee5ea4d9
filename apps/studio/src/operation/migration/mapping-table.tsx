import type { MigrationRow } from '@farled/api-client';
import { Paragraph, Table, useFormat, useTexts } from '@farled/ui';
import { migrationTexts } from './migration.texts';

export interface MappingTableProps {
  rows: readonly MigrationRow[];
  onMap: (sourceElementId: string, targetElementId: string) => void;
}

/** Each step under way, and what it becomes. */
export function MappingTable({ rows, onMap }: MappingTableProps) {
  const t = useTexts(migrationTexts);
  const format = useFormat();
  if (rows.length === 0) return <Paragraph>{t.empty}</Paragraph>;
  return (
    <Table label={t.preview} heads={[t.step, t.active, t.becomes, t.obstacle]}>
      {rows.map((row) => (
        <tr key={`${row.type}/${row.elementId}`}>
          <th scope="row">{row.name}</th>
          <td>{format.number(row.active)}</td>
          <td>
            {row.candidates.length === 0 ? (
              t.none
            ) : (
              <select
                className="ds-input"
                aria-label={t.becomesOf(row.name)}
                value={row.targetElementId ?? ''}
                onChange={(event) => onMap(row.elementId, event.target.value)}
              >
                {!row.targetElementId && <option value="">{t.noTarget}</option>}
                {row.candidates.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </td>
          <td className="sd-wrap">{row.problem ?? t.none}</td>
        </tr>
      ))}
    </Table>
  );
}
