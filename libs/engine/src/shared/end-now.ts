import type { Key } from '../protocol/key';
import { forgetCompensation } from './compensate';
import type { ElementContext } from './element-context';
import { cancelJob } from './jobs';
import { say } from './lifecycle';
import { settleIncident } from './raise-incident';
import { closeWaits } from './waits';

/** Takes away all that an element instance waits for. */
export function stopWaiting(on: ElementContext): void {
  cancelJob(on);
  closeWaits(on);
  if (on.document.compensations) forgetCompensation(on);
  settleIncident(on);
}

/**
 * Ends an element instance with all that runs in it, at once; what stands around it does not hear of it. In the order of
 * Zeebe: what began last is taken first, and all has stopped before the first has ended.
 */
export function endNow(on: ElementContext): void {
  const [waiting, stopped] = [[on], [] as ElementContext[]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    say(next, 'ELEMENT_TERMINATING');
    stopWaiting(next);
    stopped.push(next);
    waiting.push(...insideOf(next));
  }
  for (const one of stopped.reverse()) say(one, 'ELEMENT_TERMINATED');
}

function insideOf(on: ElementContext): ElementContext[] {
  const inside = on.document.elements.filter(({ scope }) => scope === on.key);
  return [...inside.map(({ key }) => key), on.instance.called].flatMap((key) => on.at(key) ?? []);
}

/** Ends the scopes that are empty now, from the inside out, except those that are still needed. */
export function endEmptyScopes(scope: ElementContext | undefined, needed: ReadonlySet<Key>): void {
  if (!scope || scope.instance.children || needed.has(scope.key)) return;
  const around = scope.at(scope.scopeKey);
  endNow(scope);
  endEmptyScopes(around, needed);
}
