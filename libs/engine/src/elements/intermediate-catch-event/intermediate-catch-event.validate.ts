import type { ElementReader } from '../../deployment/element-reader';

/** Messages and timers, and no cycle: a token leaves a catch event once. */
export function validateIntermediateCatchEvent(reader: ElementReader): void {
  const [definition] = reader.node.eventDefinitions ?? [];
  if (definition?.$type === 'bpmn:ErrorEventDefinition') reader.problem('cannot wait for an error');
  if (definition?.timeCycle) reader.problem('cannot wait for a time cycle');
}
