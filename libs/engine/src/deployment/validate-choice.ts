import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from './element-reader';

/** Where a gateway chooses, every flow but the default one has a condition. */
export function validateChoice(reader: ElementReader): void {
  const outgoing: ModdleElement[] = reader.node.outgoing ?? [];
  if (outgoing.length < 2) return;
  for (const flow of outgoing) {
    if (flow.conditionExpression || flow === reader.node.default) continue;
    reader.problem(`the flow '${flow.id}' has no condition and is not the default flow`);
  }
}
