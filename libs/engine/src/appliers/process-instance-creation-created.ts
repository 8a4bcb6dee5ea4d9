import type { Applier } from './applier';

/** There is a new root instance, about to be activated, and perhaps somebody who waits for its end. */
export const processInstanceCreationCreated: Applier<'PROCESS_INSTANCE_CREATION'> = (
  state,
  { value, awaitResult: result },
) => {
  const { processInstanceKey: key, bpmnProcessId: element, processDefinitionKey, version } = value;
  const definition = { key: processDefinitionKey, id: element, version };
  state.createDocument({ key, element, state: 'activating', definition, result });
};
