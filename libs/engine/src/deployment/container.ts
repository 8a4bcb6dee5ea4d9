import type { ModdleElement } from 'bpmn-moddle';
import type { ElementDetails } from '../model/executable-process';
import type { ElementReader } from './element-reader';
import { validateUnique } from './validate-unique';

/** The none start event of a process or sub-process. */
export function startOf(node: ModdleElement): string | undefined {
  return startEventsOf(node).find(isNone)?.id;
}

/** The inclusive gateways of a container that join several flows. */
export function joinsOf(node: ModdleElement): Pick<ElementDetails, 'joins'> {
  const elements: ModdleElement[] = node.flowElements ?? [];
  const joins = elements.filter(({ $type, incoming }) => $type === 'bpmn:InclusiveGateway' && incoming?.length > 1);
  return joins.length > 0 ? { joins: joins.map(({ id }) => id!) } : {};
}

/** The start events of a container. */
export function startEventsOf(node: ModdleElement): ModdleElement[] {
  return childrenOf(node).filter(({ $type }) => $type === 'bpmn:StartEvent');
}

/** The start events that an event brings about. */
export function triggeredStartsOf(node: ModdleElement): string[] {
  return startEventsOf(node)
    .filter((event) => !isNone(event))
    .map(({ id }) => id!);
}

/** The start events of the event sub-processes in a container. */
export function eventStartsOf(node: ModdleElement): string[] {
  return eventStartNodes(node).map(({ id }) => id!);
}

/** No two event sub-processes of a container wait for the same. */
export function validateEventStarts(reader: ElementReader): void {
  validateUnique(reader, eventStartNodes(reader.node));
}

/** Whether an element is a sub-process that an event opens. */
export function isEventSubProcess({ $type, triggeredByEvent }: ModdleElement): boolean {
  return $type === 'bpmn:SubProcess' && triggeredByEvent === true;
}

/** A sub-process begins at exactly one start event, which waits for nothing. */
export function validateStart(reader: ElementReader): void {
  validateEventStarts(reader);
  const starts = startEventsOf(reader.node);
  const count = starts.filter(isNone).length;
  if (count !== 1) reader.problem(`must have exactly one none start event, not ${count}`);
  else if (starts.length > 1) reader.problem('must begin at its none start event alone');
}

function isNone({ eventDefinitions }: ModdleElement): boolean {
  return !eventDefinitions?.length;
}

function eventStartNodes(node: ModdleElement): ModdleElement[] {
  return childrenOf(node)
    .filter(isEventSubProcess)
    .flatMap((sub) => startEventsOf(sub));
}

function childrenOf(node: ModdleElement): ModdleElement[] {
  return node.flowElements ?? [];
}
