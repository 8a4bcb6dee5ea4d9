import type { ElementReader } from './element-reader';

/** What no element may have yet. */
export function validateCommon(reader: ElementReader): void {
  if (reader.extension('zeebe:ExecutionListeners')) {
    reader.problem('has execution listeners, which this engine does not run yet');
  }
}
