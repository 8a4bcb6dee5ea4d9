import type { ModdleElement } from 'bpmn-moddle';
import type { SequenceFlow } from '../model/executable-process';
import type { ElementReader } from './element-reader';

/** The flows into and out of an element. */
export function readFlows(reader: ElementReader): { incoming: string[]; outgoing: SequenceFlow[] } {
  const incoming: ModdleElement[] = reader.node.incoming ?? [];
  const outgoing: ModdleElement[] = reader.node.outgoing ?? [];
  return { incoming: incoming.map(({ id }) => id!), outgoing: outgoing.map((flow) => readFlow(reader, flow)) };
}

function readFlow(reader: ElementReader, { id, targetRef, conditionExpression }: ModdleElement): SequenceFlow {
  if (!targetRef) reader.problem(`the flow '${id}' leads nowhere`);
  const flow = { id: id!, target: targetRef?.id ?? '' };
  if (!conditionExpression) return flow;
  const body: string = (conditionExpression.body ?? '').trim();
  if (reader.node.$type !== 'bpmn:ExclusiveGateway')
    reader.problem(`the flow '${id}' has a condition, but no gateway reads it`);
  if (!body.startsWith('=')) reader.problem(`the condition of the flow '${id}' is not FEEL: it must begin with '='`);
  return { ...flow, condition: reader.expression(body) };
}
