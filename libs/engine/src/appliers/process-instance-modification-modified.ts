import type { Applier } from './applier';

/** What somebody lets begin by hand goes on although an event had interrupted the scope. */
export const processInstanceModificationModified: Applier<'PROCESS_INSTANCE_MODIFICATION'> = (
  state,
  { rootKey, reopened = [] },
) => {
  for (const key of reopened) {
    state.changeElement(rootKey!, key, (it) => {
      it.interruptedBy = undefined;
    });
  }
};
