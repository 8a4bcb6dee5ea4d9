import type { StreamRecord } from '../record';
import type { ProjectedRow, Projection } from './fold';
import { mergeRow } from './merge-row';
import { presentKey } from './present-key';

/** The end of a wait: what came, or that nobody waits any more. */
const ENDS: readonly string[] = ['TRIGGERED', 'CANCELED', 'CORRELATED', 'DELETED'];

/** Timers that an instance waits for, or that start instances. */
export function foldTimer(into: Projection, record: StreamRecord): void {
  const { value } = record;
  fold(into, record, {
    kind: 'TIMER',
    due_at: new Date(Number(value.dueDate)).toISOString(),
    repetitions: value.repetitions,
    element_id: value.targetElementId,
    element_instance_key: presentKey(value.elementInstanceKey),
  });
}

/** Messages that an instance waits for, or that start instances. */
export function foldMessageWait(into: Projection, record: StreamRecord): void {
  const { value } = record;
  fold(into, record, {
    kind: 'MESSAGE',
    name: value.messageName,
    correlation_key: value.correlationKey,
    element_id: value.elementId ?? value.startEventId,
    element_instance_key: presentKey(value.elementInstanceKey),
  });
}

/** Signals that an instance waits for, or that start instances; the record does not name the instance. */
export function foldSignalWait(into: Projection, record: StreamRecord): void {
  const { value } = record;
  fold(into, record, {
    kind: 'SIGNAL',
    name: value.signalName,
    element_id: value.catchEventId,
    element_instance_key: presentKey(value.catchEventInstanceKey),
  });
}

function fold(into: Projection, { key, intent, timestamp, value, valueType }: StreamRecord, row: ProjectedRow): void {
  const at = new Date(timestamp).toISOString();
  // A non-interrupting event is correlated again and again under one subscription; a start is never used up.
  const isLasting = value.interrupting === false || valueType === 'MESSAGE_START_EVENT_SUBSCRIPTION';
  const hasEnded = ENDS.includes(intent) && !(intent === 'CORRELATED' && isLasting);
  mergeRow(into.subscription, String(key), {
    ...row,
    key,
    process_instance_key: presentKey(value.processInstanceKey),
    process_definition_key: presentKey(value.processDefinitionKey),
    created_at: intent === 'CREATED' ? at : undefined,
    ended_at: hasEnded ? at : undefined,
    ended_by: hasEnded ? intent : undefined,
  });
}
