import type { Applier } from './applier';

/** The element instance is active. */
export const elementActivated: Applier<'PROCESS_INSTANCE'> = (state, { key, rootKey }) =>
  state.changeElement(rootKey!, key, (it) => {
    it.state = undefined;
  });
