import type { Applier } from './applier';
import { definitionOf } from './element-activating';

/** There is a new root instance, about to be activated, and perhaps somebody who waits for its end. */
export const processInstanceCreationCreated: Applier<'PROCESS_INSTANCE_CREATION'> = (
  state,
  { value, awaitResult: result },
) => {
  const { processInstanceKey: key, bpmnProcessId: element } = value;
  state.createDocument({ key, element, state: 'activating', definition: definitionOf(value), result });
};
