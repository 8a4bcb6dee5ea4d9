import type { Applier } from './applier';

/** The element instance is being ended. */
export const elementTerminating: Applier<'PROCESS_INSTANCE'> = (state, { key, rootKey }) =>
  state.changeElement(rootKey!, key, (it) => {
    it.state = 'terminating';
  });
