import type { ElementInstance } from '../state/instance-document';
import { rowIds } from '../state/row-ids';
import type { Applier } from './applier';

const NONE_YET = { started: 0, completed: 0, terminated: 0 };

/** The element instance comes into being; the tokens that led to it are used up. A root instance is there already. */
export const elementActivating: Applier<'PROCESS_INSTANCE'> = (state, { key, value, tokens, rootKey }) => {
  const root = rootKey!;
  if (key === root) return;
  const { elementId: element, flowScopeKey: scope } = value;
  if (scope === -1) {
    const definition = { key: value.processDefinitionKey, id: value.bpmnProcessId, version: value.version };
    const caller = value.parentElementInstanceKey;
    state.addElement(root, { key, element, state: 'activating', definition, caller });
    state.countInstance(definition.key, 1);
    state.changeElement(root, caller, (it) => {
      it.called = key;
    });
  } else {
    let loop: number | undefined;
    state.changeElement(root, scope, (it) => {
      it.children = (it.children ?? 0) + 1;
      it.tokens = useUp(it.tokens, tokens);
      if (it.body) it.body = { ...it.body, started: it.body.started + 1 };
      loop = it.body?.started;
    });
    const body = value.bpmnElementType === 'MULTI_INSTANCE_BODY' ? NONE_YET : undefined;
    state.addElement(root, { key, element, scope, state: 'activating', loop, body });
  }
  state.insert(rowIds.owner(key), root);
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
