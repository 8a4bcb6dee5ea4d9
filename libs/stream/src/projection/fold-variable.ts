import { type StreamRecord, storable } from '../record';
import type { Projection } from './fold';
import { mergeRow } from './merge-row';

/** Variables: the last value of each name in each scope. A migration says "null" of each, whatever it holds. */
export function foldVariable(into: Projection, { intent, timestamp, value }: StreamRecord): void {
  if (intent === 'MIGRATED') return;
  const name = storable(value.name as string);
  mergeRow(into.variable, `${String(value.scopeKey)}/${name}`, {
    scope_key: value.scopeKey,
    name,
    value: value.value,
    process_instance_key: value.processInstanceKey,
    changed_at: new Date(timestamp).toISOString(),
  });
}
