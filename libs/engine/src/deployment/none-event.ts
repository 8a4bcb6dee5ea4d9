import type { ElementReader } from './element-reader';

/** An event that may have no event definition. */
export function validateNoneEvent(reader: ElementReader): void {
  for (const { $type } of reader.node.eventDefinitions ?? []) {
    reader.problem(`has a ${$type}, which this engine does not run here yet`);
  }
}
