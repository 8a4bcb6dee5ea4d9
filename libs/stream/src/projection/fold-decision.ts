import type { StreamRecord } from '../record';
import type { Projection } from './fold';
import { mergeRow } from './merge-row';
import { presentKey, presentText } from './present-key';

/** Decisions: what was asked, what came out, and every decision on the way with its inputs and the rules that matched. */
export function foldDecision(into: Projection, { key, intent, timestamp, value }: StreamRecord): void {
  mergeRow(into.decision, String(key), {
    key,
    decision_id: value.decisionId,
    decision_name: value.decisionName,
    decision_version: value.decisionVersion,
    state: intent,
    output: value.decisionOutput,
    failure: presentText(value.evaluationFailureMessage),
    failed_decision_id: presentText(value.failedDecisionId),
    evaluated: value.evaluatedDecisions ?? [],
    process_instance_key: presentKey(value.processInstanceKey),
    process_definition_key: presentKey(value.processDefinitionKey),
    element_id: presentText(value.elementId),
    element_instance_key: presentKey(value.elementInstanceKey),
    at: new Date(timestamp).toISOString(),
  });
}
