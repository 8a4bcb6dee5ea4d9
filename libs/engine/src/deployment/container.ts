import type { ModdleElement } from 'bpmn-moddle';
import type { ElementDetails } from '../model/executable-process';
import type { ElementReader } from './element-reader';

/** The none start event of a process or sub-process. */
export function startOf(node: ModdleElement): string | undefined {
  return startEvents(node)[0]?.id;
}

/** The inclusive gateways of a container that join several flows. */
export function joinsOf(node: ModdleElement): Pick<ElementDetails, 'joins'> {
  const elements: ModdleElement[] = node.flowElements ?? [];
  const joins = elements.filter(({ $type, incoming }) => $type === 'bpmn:InclusiveGateway' && incoming?.length > 1);
  return joins.length > 0 ? { joins: joins.map(({ id }) => id!) } : {};
}

/** A container begins at exactly one none start event. */
export function validateStart(reader: ElementReader): void {
  const count = startEvents(reader.node).length;
  if (count !== 1) reader.problem(`must have exactly one none start event, not ${count}`);
}

function startEvents(node: ModdleElement): ModdleElement[] {
  const elements: ModdleElement[] = node.flowElements ?? [];
  return elements.filter(({ $type, eventDefinitions }) => $type === 'bpmn:StartEvent' && !eventDefinitions?.length);
}
