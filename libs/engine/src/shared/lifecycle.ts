import type { ExecutableElement } from '../model/executable-process';
import { DEFAULT_TENANT, type Key } from '../protocol/key';
import type { ProcessInstanceIntent, ProcessInstanceRecord } from '../protocol/process-instance';
import { processOf } from '../state/elements';
import type { Context } from './context';
import type { ElementContext, ProcessContext } from './element-context';

/** Says the next step in the life of an element instance. */
export function say(on: ElementContext, intent: ProcessInstanceIntent): void {
  on.step.say({
    valueType: 'PROCESS_INSTANCE',
    intent,
    key: on.key,
    value: lifecycleRecord(on, on.element, on.scopeKey),
    rootKey: on.rootKey,
  });
}

/** Says that a token has left over a sequence flow. */
export function sayFlowTaken(on: ElementContext, flowId: string, scopeKey: Key): void {
  const value = { ...lifecycleRecord(on, on.element, scopeKey), elementId: flowId };
  on.step.say({
    valueType: 'PROCESS_INSTANCE',
    intent: 'SEQUENCE_FLOW_TAKEN',
    key: on.step.nextKey(),
    value: { ...value, bpmnElementType: 'SEQUENCE_FLOW', bpmnEventType: 'UNSPECIFIED' },
    rootKey: on.rootKey,
  });
}

interface NewInstance {
  readonly rootKey: Key;
  readonly key: Key;
  readonly scopeKey?: Key;
  readonly tokens?: readonly string[];
  /** Of an instance that a message starts. */
  readonly lock?: string;
}

/** Says that an element instance comes into being. */
export function sayActivating(
  step: Context,
  process: ProcessContext,
  element: ExecutableElement,
  { rootKey, key, scopeKey, tokens, lock }: NewInstance,
): void {
  step.say({
    valueType: 'PROCESS_INSTANCE',
    intent: 'ELEMENT_ACTIVATING',
    key,
    value: lifecycleRecord({ step, process, rootKey }, element, scopeKey),
    rootKey,
    tokens,
    lock,
  });
}

function lifecycleRecord(
  { step, process, rootKey }: Pick<ElementContext, 'step' | 'process' | 'rootKey'>,
  element: ExecutableElement,
  scopeKey: Key | undefined,
): ProcessInstanceRecord {
  const { definition, instanceKey, caller } = process;
  return {
    bpmnProcessId: definition.id,
    version: definition.version,
    processDefinitionKey: definition.key,
    processInstanceKey: instanceKey,
    elementId: element.id,
    flowScopeKey: scopeKey ?? -1,
    bpmnElementType: element.bpmnType,
    bpmnEventType: element.eventType,
    parentProcessInstanceKey: caller === undefined ? -1 : processOf(step.state.document(rootKey)!, caller).key,
    parentElementInstanceKey: caller ?? -1,
    tenantId: DEFAULT_TENANT,
  };
}
