import type { StreamRecord } from '../record';
import type { Projection } from './fold';
import { mergeRow } from './merge-row';
import { presentText } from './present-key';

const ENDED: Record<string, string> = { COMPLETED: 'COMPLETED', CANCELED: 'CANCELED', ERROR_THROWN: 'ERROR_THROWN' };

/** Zeebe's mark of an error that nobody caught: the job waits for its incident. */
const UNCAUGHT = 'NO_CATCH_EVENT_FOUND';

/** After these a job without attempts left waits for its incident. */
const NO_RETRIES: readonly string[] = ['FAILED', 'MIGRATED'];

/** Jobs: open until completed, canceled or ended by an error. */
export function foldJob(into: Projection, { key, intent, timestamp, value }: StreamRecord): void {
  const at = new Date(timestamp).toISOString();
  const isUncaught = value.elementId === UNCAUGHT;
  const ended = isUncaught ? undefined : ENDED[intent];
  const hasFailed = isUncaught || (NO_RETRIES.includes(intent) && Number(value.retries) <= 0);
  mergeRow(into.job, String(key), {
    key,
    type: value.type,
    state: ended ?? (hasFailed ? 'FAILED' : 'OPEN'),
    process_instance_key: value.processInstanceKey,
    process_definition_key: value.processDefinitionKey,
    bpmn_process_id: value.bpmnProcessId,
    element_id: isUncaught ? undefined : value.elementId,
    element_instance_key: value.elementInstanceKey,
    retries: value.retries,
    custom_headers: value.customHeaders,
    worker: presentText(value.worker),
    error_code: presentText(value.errorCode),
    error_message: presentText(value.errorMessage),
    created_at: intent === 'CREATED' ? at : undefined,
    ended_at: ended ? at : undefined,
  });
}
