import type { Applier } from './applier';

/** A token is on its way. */
export const sequenceFlowTaken: Applier<'PROCESS_INSTANCE'> = (state, { value, rootKey }) => {
  const { flowScopeKey, elementId } = value;
  const tokens = state.element(rootKey!, flowScopeKey)?.tokens;
  state.changeElement(rootKey!, flowScopeKey, { tokens: { ...tokens, [elementId]: (tokens?.[elementId] ?? 0) + 1 } });
};
