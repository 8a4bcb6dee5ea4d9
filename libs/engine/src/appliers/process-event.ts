import type { Applier } from './applier';

/** An event has hit the element instance, with variables for its output mappings. */
export const processEventTriggering: Applier<'PROCESS_EVENT'> = (state, { value, rootKey, interruptedBy }) => {
  const { scopeKey, targetElementId: element, variables } = value;
  const given = Object.keys(variables).length > 0 ? { variables } : {};
  state.changeElement(rootKey!, scopeKey, (it) => {
    it.trigger = { element, ...given };
    if (interruptedBy === undefined) return;
    it.interruptedBy = interruptedBy;
    it.tokens = undefined;
  });
};

/** The event has been taken care of. */
export const processEventTriggered: Applier<'PROCESS_EVENT'> = (state, { value, rootKey }) =>
  state.changeElement(rootKey!, value.scopeKey, (it) => {
    it.trigger = undefined;
  });
