import type { StreamRecord } from '../record';
import type { Projection } from './fold';
import { mergeRow } from './merge-row';
import { presentKey } from './present-key';

const STATES: Record<string, string> = {
  ELEMENT_ACTIVATING: 'ACTIVE',
  ELEMENT_ACTIVATED: 'ACTIVE',
  ELEMENT_MIGRATED: 'ACTIVE',
  ELEMENT_COMPLETED: 'COMPLETED',
  ELEMENT_TERMINATED: 'TERMINATED',
};

const STARTS: readonly string[] = ['ELEMENT_ACTIVATING', 'ELEMENT_ACTIVATED'];

/** Element instances; those of type PROCESS are the process instances. */
export function foldElement(into: Projection, { key, intent, timestamp, value }: StreamRecord): void {
  const state = STATES[intent];
  if (!state) return;
  const at = new Date(timestamp).toISOString();
  const life = {
    key,
    process_definition_key: value.processDefinitionKey,
    state,
    started_at: STARTS.includes(intent) ? at : undefined,
    ended_at: state === 'ACTIVE' ? undefined : at,
  };
  if (value.bpmnElementType === 'PROCESS') {
    mergeRow(into.instance, String(key), {
      ...life,
      bpmn_process_id: value.bpmnProcessId,
      version: value.version,
      parent_key: presentKey(value.parentProcessInstanceKey),
    });
    return;
  }
  mergeRow(into.element, String(key), {
    ...life,
    process_instance_key: value.processInstanceKey,
    element_id: value.elementId,
    element_type: value.bpmnElementType,
    flow_scope_key: presentKey(value.flowScopeKey),
  });
}
