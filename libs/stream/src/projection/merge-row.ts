import type { ProjectedRow } from './fold';

/** Lays a later sight of a row over an earlier one; undefined fields leave the earlier value. */
export function mergeRow(rows: Map<string, ProjectedRow>, id: string, row: ProjectedRow): void {
  const merged = { ...rows.get(id) };
  for (const [field, value] of Object.entries(row)) if (value !== undefined) merged[field] = value;
  rows.set(id, merged);
}
