import type { ExecutableElement } from '../model/executable-process';
import type { Key, Variables } from '../protocol/key';
import type { ElementInstance } from '../state/instance-document';
import type { ElementContext } from './element-context';
import { completeIfEmpty } from './leave';
import { sayActivating } from './lifecycle';
import { sayProcessEvent } from './process-event';
import { closeEventStarts } from './waits';

/** The start event of an event sub-process has been hit: all else in the scope ends first, unless it goes on beside. */
export function hitByEventSubProcess(on: ElementContext, start: ExecutableElement, variables?: Variables): void {
  const interruptedBy = start.nonInterrupting ? undefined : start.eventSubProcess;
  sayProcessEvent(on, on.key, 'TRIGGERING', { element: start.id, variables, interruptedBy });
  if (start.nonInterrupting) {
    startEventSubProcess(on);
    return;
  }
  closeEventStarts(on);
  endChildren(on);
}

/** An end event ends all that is left in its scope, and so the scope. */
export function interruptByEnd(scope: ElementContext, endEventId: string): void {
  const trigger = { element: endEventId };
  sayProcessEvent(scope, scope.key, 'TRIGGERING', { ...trigger, interruptedBy: endEventId });
  sayProcessEvent(scope, scope.key, 'TRIGGERED', trigger);
  endChildren(scope);
}

/** Goes on when all that was interrupted in a scope has ended. */
export function goOnInterrupted(scope: ElementContext): void {
  const { children, trigger } = scope.instance;
  if (children) return;
  if (trigger && scope.process.model.elements[trigger.element]?.eventSubProcess) startEventSubProcess(scope);
  else completeIfEmpty(scope, scope.key);
}

/** Whether something may not go on in a scope, because that ends or was interrupted by something else. */
export function isClosedTo({ state, interruptedBy }: ElementInstance, elementId: string): boolean {
  return state === 'terminating' || (interruptedBy !== undefined && interruptedBy !== elementId);
}

function endChildren(on: ElementContext): void {
  const { step, rootKey, document } = on;
  const children: Key[] = [];
  for (const { key, scope } of document.elements) if (scope === on.key) children.push(key);
  for (const key of children) step.ask({ type: 'element-terminate', rootKey, key });
  if (children.length === 0) goOnInterrupted(on);
}

function startEventSubProcess(on: ElementContext): void {
  const { step, rootKey, process, key: scopeKey } = on;
  const trigger = on.instance.trigger!;
  const start = process.model.elements[trigger.element]!;
  const element = process.model.elements[start.eventSubProcess!]!;
  sayProcessEvent(on, on.key, 'TRIGGERED', trigger);
  const key = step.nextKey();
  sayActivating(step, process, element, { rootKey, key, scopeKey });
  sayProcessEvent(on, key, 'TRIGGERING', trigger);
  step.ask({ type: 'element-activate', rootKey, scopeKey, elementId: element.id, key });
}
