import type { SequenceFlow } from '../model/executable-process';
import type { Key } from '../protocol/key';
import { findElement } from '../state/elements';
import type { ElementContext } from './element-context';
import { checkInclusiveJoins, tokensFor } from './joins';
import { say, sayFlowTaken } from './lifecycle';
import { beforeInnerCompleted } from './multi-instance';

/** The element instance is done: its token goes on over the flows, or ends here. */
export function leave(on: ElementContext, flows: readonly SequenceFlow[] = on.element.outgoing): void {
  const scopeKey = on.scopeKey!;
  const goOn = on.instance.loop === undefined ? undefined : beforeInnerCompleted(on);
  say(on, 'ELEMENT_COMPLETED');
  if (goOn) goOn();
  else takeFlows(on, flows, scopeKey);
}

function takeFlows(on: ElementContext, flows: readonly SequenceFlow[], scopeKey: Key): void {
  for (const flow of flows) take(on, flow, scopeKey);
  if (flows.length === 0) completeIfEmpty(on, scopeKey);
  checkInclusiveJoins(on, scopeKey);
}

/** For gateways, which never wait: all of life at once. */
export function passThrough(on: ElementContext, flows?: readonly SequenceFlow[]): void {
  say(on, 'ELEMENT_ACTIVATED');
  say(on, 'ELEMENT_COMPLETING');
  leave(on, flows);
}

/** Asks that an element instance be completed. */
export function askComplete({ step, rootKey, key }: ElementContext): void {
  step.ask({ type: 'element-complete', rootKey, key });
}

function take(on: ElementContext, flow: SequenceFlow, scopeKey: Key): void {
  sayFlowTaken(on, flow.id, scopeKey);
  const { step, rootKey } = on;
  const target = on.process.model.elements[flow.target]!;
  const tokens = tokensFor(on, target, flow.id, scopeKey);
  if (tokens) step.ask({ type: 'element-activate', rootKey, scopeKey, elementId: target.id, tokens });
}

/** Asks that a scope be completed when nothing is left in it. */
export function completeIfEmpty(on: ElementContext, scopeKey: Key): void {
  const scope = findElement(on.document, scopeKey)!;
  if (scope.children || scope.tokens || scope.state || scope.trigger) return;
  on.step.ask({ type: 'element-complete', rootKey: on.rootKey, key: scopeKey });
}
