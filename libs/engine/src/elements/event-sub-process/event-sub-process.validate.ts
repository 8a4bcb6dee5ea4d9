import { startEventsOf, validateEventStarts } from '../../deployment/container';
import type { ElementReader } from '../../deployment/element-reader';

/** It begins at one start event, and no flow leads to it or from it. */
export function validateEventSubProcess(reader: ElementReader): void {
  const { node } = reader;
  const count = startEventsOf(node).length;
  if (count !== 1) reader.problem(`must have exactly one start event, not ${count}`);
  validateEventStarts(reader);
  if (node.incoming?.length > 0) reader.problem('is an event sub-process and must have no incoming flow');
  if (node.outgoing?.length > 0) reader.problem('is an event sub-process and must have no outgoing flow');
}
