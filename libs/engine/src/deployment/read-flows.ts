import type { ModdleElement } from 'bpmn-moddle';
import type { SequenceFlow } from '../model/executable-process';
import type { ElementReader } from './element-reader';

const CHOOSING = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'];

/** The flows into and out of an element. */
export function readFlows(reader: ElementReader): { incoming: string[]; outgoing: SequenceFlow[] } {
  const incoming: ModdleElement[] = reader.node.incoming ?? [];
  const outgoing: ModdleElement[] = reader.node.outgoing ?? [];
  validateEnds(reader, outgoing.length);
  return {
    incoming: incoming.map(({ id }) => id!),
    outgoing: lastFirst(reader.node, outgoing).map((flow) => readFlow(reader, flow)),
  };
}

function validateEnds(reader: ElementReader, outgoing: number): void {
  const { $type, eventDefinitions } = reader.node;
  const isCompensation = eventDefinitions?.[0]?.$type === 'bpmn:CompensateEventDefinition';
  if ($type === 'bpmn:EndEvent' && outgoing > 0) reader.problem('must have no outgoing flow');
  if ($type === 'bpmn:BoundaryEvent' && outgoing === 0 && !isCompensation) reader.problem('must have an outgoing flow');
}

/** Zeebe asks and takes the flows of an element in the opposite order of the file, whatever its own list says. */
function lastFirst({ $parent }: ModdleElement, flows: readonly ModdleElement[]): ModdleElement[] {
  if (flows.length < 2) return [...flows];
  const inFile: ModdleElement[] = $parent?.flowElements ?? [];
  return flows.toSorted((a, b) => inFile.indexOf(b) - inFile.indexOf(a));
}

function readFlow(reader: ElementReader, { id, targetRef, conditionExpression }: ModdleElement): SequenceFlow {
  if (!targetRef) reader.problem(`the flow '${id}' leads nowhere`);
  const flow = { id: id!, target: targetRef?.id ?? '' };
  if (!conditionExpression) return flow;
  const body: string = (conditionExpression.body ?? '').trim();
  if (!CHOOSING.includes(reader.node.$type))
    reader.problem(`the flow '${id}' has a condition, but no gateway reads it`);
  if (!body.startsWith('=')) reader.problem(`the condition of the flow '${id}' is not FEEL: it must begin with '='`);
  return { ...flow, condition: reader.expression(body) };
}
