import { type StreamRecord, storable } from '../record';
import type { Projection } from './fold';
import { mergeRow } from './merge-row';

/** Variables: the last value of each name in each scope. */
export function foldVariable(into: Projection, { timestamp, value }: StreamRecord): void {
  const name = storable(value.name as string);
  mergeRow(into.variable, `${String(value.scopeKey)}/${name}`, {
    scope_key: value.scopeKey,
    name,
    value: value.value,
    process_instance_key: value.processInstanceKey,
    changed_at: new Date(timestamp).toISOString(),
  });
}
