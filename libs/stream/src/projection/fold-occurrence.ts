import type { RecordValue, StreamRecord } from '../record';
import type { Projection } from './fold';
import { mergeRow } from './merge-row';
import { presentKey, presentText } from './present-key';

/** Fields that say what was done; variables are none of them. */
const TOLD: readonly string[] = [
  'escalationCode',
  'throwElementId',
  'catchElementId',
  'signalName',
  'resourceKey',
  'targetProcessDefinitionKey',
  'mappingInstructions',
  'terminateInstructions',
];

/**
 * What happens once and is then over: an escalation, a signal, somebody's modification or migration, a deletion. Several
 * can share a key, so a row is known by its place in the stream.
 */
export function foldOccurrence(into: Projection, record: StreamRecord): void {
  const { partitionId, position, key, valueType, intent, timestamp, value } = record;
  mergeRow(into.occurrence, `${partitionId}/${position}`, {
    partition_id: partitionId,
    position,
    key,
    value_type: valueType,
    intent,
    process_instance_key: presentKey(value.processInstanceKey),
    process_definition_key: presentKey(value.targetProcessDefinitionKey ?? value.processDefinitionKey),
    element_id: presentText(value.throwElementId),
    details: { ...pick(value), ...activated(value) },
    at: new Date(timestamp).toISOString(),
  });
}

const pick = (value: RecordValue) =>
  Object.fromEntries(TOLD.filter((field) => value[field] !== undefined).map((field) => [field, value[field]]));

function activated({ activateInstructions }: RecordValue): { activatedElementIds?: unknown[] } {
  if (!Array.isArray(activateInstructions)) return {};
  return { activatedElementIds: activateInstructions.map(({ elementId }: { elementId?: unknown }) => elementId) };
}
