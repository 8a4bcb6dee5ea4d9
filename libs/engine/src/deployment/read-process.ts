import type { ModdleElement } from 'bpmn-moddle';
import { transforms } from '../elements/transforms';
import type { ExecutableElement, ExecutableProcess } from '../model/executable-process';
import type { BpmnEventType } from '../protocol/process-instance';
import { compensationOf } from './compensation-of';
import { isEventSubProcess } from './container';
import { ElementReader } from './element-reader';
import { readFlows } from './read-flows';
import { readListeners } from './read-listeners';
import { readLoop } from './read-loop';
import { readMappings } from './read-mappings';
import { boundaryNodes, validateBoundaries } from './validate-boundaries';

type Report = (elementId: string, reason: string) => void;

/** Drawn, but without a meaning for the engine. */
const IGNORED = new Set([
  'bpmn:SequenceFlow',
  'bpmn:DataObject',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
]);

type DrawnKind = keyof typeof transforms;

const drawn = Object.entries(transforms).filter(([kind]) => kind !== 'event-sub-process');
const kinds = new Map(drawn.map(([kind, { bpmn }]) => [bpmn, kind as DrawnKind]));

/** Turns one process of the XML into the model; what cannot be run is reported. */
export function readProcess(process: ModdleElement, report: Report): ExecutableProcess {
  const elements: Record<string, ExecutableElement> = {};
  readElement(process, undefined, elements, report);
  return { id: process.id!, elements };
}

function readElement(
  node: ModdleElement,
  container: string | undefined,
  into: Record<string, ExecutableElement>,
  report: Report,
): void {
  if (IGNORED.has(node.$type)) return;
  const kind = isEventSubProcess(node) ? 'event-sub-process' : kinds.get(node.$type);
  if (!kind) {
    report(node.id ?? '', `is a ${node.$type}, which this engine does not run yet`);
    return;
  }
  const reader = new ElementReader(node, report);
  if (reader.id === '') reader.problem(`a ${node.$type} has no id`);
  validateBoundaries(reader);
  into[reader.id] = repeated(reader, describe(reader, kind, container));
  const children: ModdleElement[] = node.flowElements ?? [];
  for (const child of children) readElement(child, node.id, into, report);
}

function describe(reader: ElementReader, kind: DrawnKind, container: string | undefined): ExecutableElement {
  const { type, transform, validate } = transforms[kind];
  const { node } = reader;
  validate?.(reader);
  return {
    id: reader.id,
    kind,
    bpmnType: type,
    eventType: eventTypeOf(node),
    container,
    ...readFlows(reader),
    ...readMappings(reader),
    boundaries: boundaryNodes(node).map(({ id }) => id!),
    compensation: compensationOf(node),
    ...readListeners(reader),
    ...transform?.(reader),
  };
}

/** Puts a body around an activity that is repeated: it has the flows and the boundary events, and the activity has none. */
function repeated(reader: ElementReader, activity: ExecutableElement): ExecutableElement {
  const loop = readLoop(reader);
  if (!loop) return activity;
  const { id, container, incoming, outgoing, boundaries, compensation } = activity;
  const isHandler = activity.eventType === 'COMPENSATION';
  return {
    id,
    kind: 'multi-instance-body',
    bpmnType: 'MULTI_INSTANCE_BODY',
    eventType: isHandler ? 'COMPENSATION' : 'UNSPECIFIED',
    container,
    incoming,
    outgoing,
    boundaries,
    compensation,
    inputs: [],
    outputs: [],
    loop,
    inner: { ...activity, ...(isHandler && { eventType: 'UNSPECIFIED' }), ...UNCONNECTED },
  };
}

/** The body stands for its activity in the flow. */
const UNCONNECTED = { incoming: [], outgoing: [], boundaries: [], compensation: undefined };

const eventTypes: Readonly<Record<string, BpmnEventType>> = {
  'bpmn:TimerEventDefinition': 'TIMER',
  'bpmn:MessageEventDefinition': 'MESSAGE',
  'bpmn:SignalEventDefinition': 'SIGNAL',
  'bpmn:ErrorEventDefinition': 'ERROR',
  'bpmn:EscalationEventDefinition': 'ESCALATION',
  'bpmn:LinkEventDefinition': 'LINK',
  'bpmn:TerminateEventDefinition': 'TERMINATE',
  'bpmn:CompensateEventDefinition': 'COMPENSATION',
};

function eventTypeOf({ $type, eventDefinitions, isForCompensation }: ModdleElement): BpmnEventType {
  if (isForCompensation === true) return 'COMPENSATION';
  const [definition] = eventDefinitions ?? [];
  if (definition) return eventTypes[definition.$type] ?? 'UNSPECIFIED';
  if ($type === 'bpmn:ReceiveTask') return 'MESSAGE';
  return $type.endsWith('Event') ? 'NONE' : 'UNSPECIFIED';
}
