import type { ElementReader } from '../../deployment/element-reader';

/** Nothing comes after an end. */
export function validateEndEvent(reader: ElementReader): void {
  if (reader.node.outgoing?.length > 0) reader.problem('must have no outgoing flow');
}
