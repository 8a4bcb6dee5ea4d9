import { DEFAULT_TENANT, type Key } from '../protocol/key';
import type { ProcessEventIntent } from '../protocol/process-event';
import type { Trigger } from '../state/instance-document';
import type { ElementContext } from './element-context';

/** Hands variables to an element instance, for its output mappings. */
export function sayProcessEvent(
  on: ElementContext,
  scopeKey: Key,
  intent: ProcessEventIntent,
  trigger: Trigger & { readonly interruptedBy?: string },
): void {
  const { step, rootKey, process } = on;
  step.say({
    valueType: 'PROCESS_EVENT',
    intent,
    key: step.nextKey(),
    value: {
      scopeKey,
      targetElementId: trigger.element,
      variables: trigger.variables ?? {},
      processDefinitionKey: process.definition.key,
      processInstanceKey: process.instanceKey,
      tenantId: DEFAULT_TENANT,
    },
    rootKey,
    interruptedBy: trigger.interruptedBy,
  });
}
