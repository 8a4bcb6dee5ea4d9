import type { Applier } from './applier';

/** There is a new root instance, still empty. */
export const processInstanceCreationCreated: Applier<'PROCESS_INSTANCE_CREATION'> = (state, { rootKey }) =>
  state.createDocument(rootKey!);
