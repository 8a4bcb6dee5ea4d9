import type { SequenceFlow } from '../model/executable-process';
import type { Key } from '../protocol/key';
import { findElement } from '../state/elements';
import type { ElementContext } from './element-context';
import { say, sayFlowTaken } from './lifecycle';

/** The element instance is done: its token goes on over the flows, or ends here. */
export function leave(on: ElementContext, flows: readonly SequenceFlow[] = on.element.outgoing): void {
  const scopeKey = on.scopeKey!;
  say(on, 'ELEMENT_COMPLETED');
  for (const flow of flows) take(on, flow, scopeKey);
  if (flows.length === 0) completeIfEmpty(on, scopeKey);
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
  if (target.kind !== 'parallel-gateway') {
    step.ask({ type: 'element-activate', rootKey, scopeKey, elementId: target.id, tokens: [flow.id] });
  } else if (hasArrived(on, target.incoming, scopeKey)) {
    step.ask({ type: 'element-activate', rootKey, scopeKey, elementId: target.id, tokens: target.incoming });
  }
}

/** A joining gateway goes on when a token waits on every flow that leads to it. */
export function hasArrived(on: ElementContext, incoming: readonly string[], scopeKey: Key): boolean {
  if (incoming.length === 1) return true;
  const tokens = findElement(on.document, scopeKey)!.tokens ?? {};
  return incoming.every((flow) => (tokens[flow] ?? 0) > 0);
}

function completeIfEmpty(on: ElementContext, scopeKey: Key): void {
  const scope = findElement(on.document, scopeKey)!;
  if (scope.children || scope.tokens || scope.state) return;
  on.step.ask({ type: 'element-complete', rootKey: on.rootKey, key: scopeKey });
}
