import type { Applier } from './applier';
import { definitionOf } from './element-activating';

/** The element instance is one of another definition now. */
export const elementMigrated: Applier<'PROCESS_INSTANCE'> = (state, { key, value, rootKey }) => {
  const { elementId, processDefinitionKey } = value;
  const before = state.element(rootKey!, key)?.definition;
  state.changeElement(rootKey!, key, (it) => {
    it.element = elementId;
    if (before) it.definition = definitionOf(value);
  });
  if (!before) return;
  state.countInstance(before.key, -1);
  state.countInstance(processDefinitionKey, 1);
};
