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

/** Ends an element instance with all that runs in it, at once; what stands around it does not hear of it. */
export function endNow(on: ElementContext): void {
  say(on, 'ELEMENT_TERMINATING');
  stopWaiting(on);
  const inside = on.document.elements.filter(({ scope }) => scope === on.key);
  for (const { key } of inside) endNow(on.at(key)!);
  const called = on.at(on.instance.called);
  if (called) endNow(called);
  say(on, 'ELEMENT_TERMINATED');
}

/** Ends the scopes that are empty now, from the inside out, except those that are still needed. */
export function endEmptyScopes(scope: ElementContext | undefined, needed: ReadonlySet<Key>): void {
  if (!scope || scope.instance.children || needed.has(scope.key)) return;
  const around = scope.at(scope.scopeKey);
  endNow(scope);
  endEmptyScopes(around, needed);
}
