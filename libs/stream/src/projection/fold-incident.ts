import type { StreamRecord } from '../record';
import type { Projection } from './fold';
import { mergeRow } from './merge-row';
import { presentKey } from './present-key';

/** Incidents: open until resolved. */
export function foldIncident(into: Projection, { key, intent, timestamp, value }: StreamRecord): void {
  const at = new Date(timestamp).toISOString();
  mergeRow(into.incident, String(key), {
    key,
    process_instance_key: value.processInstanceKey,
    process_definition_key: value.processDefinitionKey,
    element_id: value.elementId,
    element_instance_key: value.elementInstanceKey,
    job_key: presentKey(value.jobKey),
    error_type: value.errorType,
    error_message: value.errorMessage,
    created_at: intent === 'CREATED' ? at : undefined,
    resolved_at: intent === 'RESOLVED' ? at : undefined,
  });
}
