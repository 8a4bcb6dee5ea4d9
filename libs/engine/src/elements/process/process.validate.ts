import { startEventsOf, triggeredStartsOf, validateEventStarts } from '../../deployment/container';
import type { ElementReader } from '../../deployment/element-reader';
import { validateUnique } from '../../deployment/validate-unique';

/** A process has a start event; events may start it in several ways, a client in one. */
export function validateProcess(reader: ElementReader): void {
  const count = startEventsOf(reader.node).length;
  if (count === 0) reader.problem('must have at least one start event');
  const none = count - triggeredStartsOf(reader.node).length;
  validateEventStarts(reader);
  validateUnique(reader, startEventsOf(reader.node));
  if (none > 1) reader.problem(`must have at most one none start event, not ${none}`);
}
