import type { Applier } from './applier';

/** The element instance is about to be left. */
export const elementCompleting: Applier<'PROCESS_INSTANCE'> = (state, { key, rootKey }) =>
  state.changeElement(rootKey!, key, (it) => {
    it.state = 'completing';
  });
