import type { EventOf } from '../protocol/event';
import { DEFAULT_TENANT, type Key } from '../protocol/key';
import type { ProcessInstanceRecord } from '../protocol/process-instance';
import type { Definition, ElementInstance } from '../state/instance-document';
import type { MutableState } from '../state/mutable-state';
import { rowIds } from '../state/row-ids';
import type { Applier } from './applier';

const NONE_YET = { started: 0, completed: 0, terminated: 0 };

/** The element instance comes into being; the tokens that led to it are used up. A root instance is there already. */
export const elementActivating: Applier<'PROCESS_INSTANCE'> = (state, event) => {
  const { key, value, rootKey } = event;
  if (key === rootKey) return activateRoot(state, event);
  if (value.flowScopeKey === -1) addCalled(state, event);
  else addInside(state, event);
  state.insert(rowIds.owner(key), rootKey);
};

function addCalled(state: MutableState, { key, value, rootKey }: EventOf<'PROCESS_INSTANCE'>): void {
  const root = rootKey!;
  const { elementId: element, processDefinitionKey, parentElementInstanceKey } = value;
  const definition = definitionOf(value);
  const variables = takeOut(state, root, key);
  state.addElement(root, {
    key,
    element,
    state: 'activating',
    definition,
    caller: parentElementInstanceKey,
    variables,
  });
  state.countInstance(processDefinitionKey, 1);
  state.changeElement(root, parentElementInstanceKey, (it) => {
    it.called = key;
  });
}

function addInside(state: MutableState, { key, value, tokens, rootKey }: EventOf<'PROCESS_INSTANCE'>): void {
  const { elementId: element, flowScopeKey: scope, bpmnElementType } = value;
  let loop: number | undefined;
  state.changeElement(rootKey!, scope, (it) => {
    it.children = (it.children ?? 0) + 1;
    it.tokens = useUp(it.tokens, tokens);
    if (it.body) it.body = { ...it.body, started: it.body.started + 1 };
    loop = it.body?.started;
  });
  const body = bpmnElementType === 'MULTI_INSTANCE_BODY' ? NONE_YET : undefined;
  state.addElement(rootKey!, { key, element, scope, state: 'activating', loop, body });
}

/** The variables that came before the called process itself. */
function takeOut(state: MutableState, root: Key, key: Key): ElementInstance['variables'] {
  const variables = state.element(root, key)?.variables;
  state.removeElement(root, key);
  return variables;
}

/** One that a client has asked for is there already; another begins here. */
function activateRoot(state: MutableState, { key, value, lock }: EventOf<'PROCESS_INSTANCE'>): void {
  if (state.hasDraft(key)) return;
  state.createDocument({ key, element: value.elementId, state: 'activating', definition: definitionOf(value), lock });
}

type Named = Pick<ProcessInstanceRecord, 'processDefinitionKey' | 'bpmnProcessId' | 'version' | 'tenantId'>;

/** What a process instance is an instance of. */
export function definitionOf(value: Named): Definition {
  const { processDefinitionKey: key, bpmnProcessId: id, version, tenantId } = value;
  return tenantId === DEFAULT_TENANT ? { key, id, version } : { key, id, version, tenant: tenantId };
}

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
