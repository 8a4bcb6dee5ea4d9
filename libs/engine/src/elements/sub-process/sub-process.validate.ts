import { validateStart } from '../../deployment/container';
import type { ElementReader } from '../../deployment/element-reader';

/** Event sub-processes are not run. */
export function validateSubProcess(reader: ElementReader): void {
  if (reader.node.triggeredByEvent) reader.problem('is an event sub-process, which this engine does not run yet');
  else validateStart(reader);
}
