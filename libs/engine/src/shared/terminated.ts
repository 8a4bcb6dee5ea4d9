import type { Key } from '../protocol/key';
import { startNext } from '../triggers/message/start-by-message';
import { forgetCompensation } from './compensate';
import type { ElementContext } from './element-context';
import { isInterrupted, startTriggered } from './fire';
import { goOnInterrupted, isClosedTo } from './interrupt';
import { checkInclusiveJoins } from './joins';
import { say } from './lifecycle';
import { endBody } from './multi-instance';

/** The element instance has been ended: tells who waited for that. */
export function terminated(on: ElementContext): void {
  const { scope, lock } = on.instance;
  const goOn = whatFollows(on);
  if (on.element.kind === 'sub-process' && on.document.compensations) forgetCompensation(on);
  say(on, 'ELEMENT_TERMINATED');
  if (lock !== undefined) startNext(on, lock);
  goOn();
  if (scope !== undefined) checkInclusiveJoins(on, scope);
}

/** What its end means for where it stood; to be asked while the instance is still there. */
function whatFollows(on: ElementContext): () => void {
  const { scope, trigger } = on.instance;
  const interrupted = isInterrupted(on);
  return () => {
    const container = on.at(scope);
    if (!container || scope === undefined) callerMayEnd(on);
    else if (container.instance.state === 'terminating') endIfEmpty(container);
    else if (isClosedTo(container.instance, on.element.id)) goOnInterrupted(container);
    else if (interrupted) startTriggered(on, scope, trigger);
    else if (container.instance.body && !container.instance.children) endBody(container);
  };
}

/** Asks that all that stands in a container be ended; one that is empty ends at once. */
export function terminateChildren(on: ElementContext): void {
  for (const { key, scope } of on.document.elements) if (scope === on.key) askTerminate(on, key);
  endIfEmpty(on);
}

/** Asks that an element instance be ended. */
export function askTerminate({ step, rootKey }: ElementContext, key: Key): void {
  step.ask({ type: 'element-terminate', rootKey, key });
}

/** A call activity that is being ended ends with what it has called. */
function callerMayEnd(on: ElementContext): void {
  if (on.process.caller === undefined) return;
  const caller = on.at(on.process.caller);
  if (caller?.instance.state === 'terminating') terminated(caller);
}

function endIfEmpty(container: ElementContext): void {
  if (!container.instance.children) terminated(container);
}
