import { DEFAULT_TENANT, type Variables } from '../../protocol/key';
import { activated } from '../../shared/activity';
import { forgetCompensation } from '../../shared/compensate';
import type { ElementBehavior } from '../../shared/element-behavior';
import type { ElementContext } from '../../shared/element-context';
import { askComplete } from '../../shared/leave';
import { say } from '../../shared/lifecycle';
import { sayProcessEvent } from '../../shared/process-event';
import { startContainer } from '../../shared/start-container';
import { terminateChildren, terminated } from '../../shared/terminated';
import { closeWaits } from '../../shared/waits';
import { local, visible } from '../../state/variables';
import { startNext } from '../../triggers/message/start-by-message';

/** A process instance: starts where it was asked to, and tells the call activity that called it when it is done. */
export const process: ElementBehavior = {
  activate(on) {
    activated(on);
    startContainer(on);
  },
  complete(on) {
    const caller = on.at(on.process.caller);
    const variables = caller && local(on.document, on.key);
    closeWaits(on);
    if (on.document.compensations) forgetCompensation(on);
    const { lock, result } = on.instance;
    const sayIt = result && prepareResult(on, result);
    say(on, 'ELEMENT_COMPLETED');
    sayIt?.();
    if (caller && variables) returnTo(caller, variables);
    if (lock !== undefined) startNext(on, lock);
  },
  terminate: terminateChildren,
};

/** For the client that waits for the end: the variables as they are before the instance is gone. */
function prepareResult({ step, rootKey, key, process, document }: ElementContext, wanted: readonly string[]) {
  const { id: bpmnProcessId, key: processDefinitionKey, version } = process.definition;
  const variables = visible(document, key, wanted);
  const named = { bpmnProcessId, processDefinitionKey, version, processInstanceKey: key, tenantId: DEFAULT_TENANT };
  const value = { ...named, variables };
  return () => step.say({ valueType: 'PROCESS_INSTANCE_RESULT', intent: 'COMPLETED', key, value, rootKey });
}

/** The call activity ends with it, or goes on with its variables, unless an event has hit it meanwhile. */
function returnTo(caller: ElementContext, variables: Variables): void {
  const { state, trigger } = caller.instance;
  if (state === 'terminating') terminated(caller);
  if (state !== undefined || trigger) return;
  const { call, outputs, id } = caller.element;
  const wanted = call!.allToParent || outputs.length > 0;
  if (wanted) sayProcessEvent(caller, caller.key, 'TRIGGERING', { element: id, variables });
  askComplete(caller);
}
