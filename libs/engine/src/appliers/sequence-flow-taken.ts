import type { Applier } from './applier';

/** A token is on its way. */
export const sequenceFlowTaken: Applier<'PROCESS_INSTANCE'> = (state, { value, rootKey }) => {
  const { flowScopeKey, elementId } = value;
  state.changeElement(rootKey!, flowScopeKey, (it) => {
    it.tokens = { ...it.tokens, [elementId]: (it.tokens?.[elementId] ?? 0) + 1 };
  });
};
