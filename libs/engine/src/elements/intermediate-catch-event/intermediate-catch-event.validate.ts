import type { ElementReader } from '../../deployment/element-reader';

/** No cycle: a token leaves a catch event once. */
export function validateIntermediateCatchEvent(reader: ElementReader): void {
  const [definition] = reader.node.eventDefinitions ?? [];
  if (definition?.timeCycle) reader.problem('cannot wait for a time cycle');
}
