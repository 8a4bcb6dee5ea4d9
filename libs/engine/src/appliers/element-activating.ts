import type { ElementInstance } from '../state/instance-document';
import { rowIds } from '../state/row-ids';
import type { Applier } from './applier';

/** The element instance comes into being; the tokens that led to it are used up. */
export const elementActivating: Applier<'PROCESS_INSTANCE'> = (state, { key, value, tokens, rootKey }) => {
  const root = rootKey!;
  const { elements } = state.draft(root);
  const scopeKey = value.flowScopeKey;
  if (scopeKey === -1) {
    const definition = { key: value.processDefinitionKey, id: value.bpmnProcessId, version: value.version };
    const caller = value.parentElementInstanceKey;
    elements[key] = { element: value.elementId, state: 'activating', definition, ...(caller === -1 ? {} : { caller }) };
    if (caller !== -1) state.changeElement(root, caller, { called: key });
  } else {
    const scope = elements[scopeKey]!;
    elements[scopeKey] = { ...scope, children: (scope.children ?? 0) + 1, tokens: useUp(scope.tokens, tokens) };
    elements[key] = { element: value.elementId, scope: scopeKey, state: 'activating' };
  }
  if (key !== root) state.insert(rowIds.owner(key), root);
};

function useUp(there: ElementInstance['tokens'], used: readonly string[] | undefined): ElementInstance['tokens'] {
  if (!there || !used) return there;
  const left: Record<string, number> = {};
  let any = false;
  for (const flow in there) {
    const count = there[flow]! - (used.includes(flow) ? 1 : 0);
    if (count <= 0) continue;
    left[flow] = count;
    any = true;
  }
  return any ? left : undefined;
}
