import type { ExecutableElement } from '../model/executable-process';
import type { Key } from '../protocol/key';
import { findElement } from '../state/elements';
import type { ElementInstance } from '../state/instance-document';
import type { ElementContext } from './element-context';

/** The tokens that an element takes now that one has come over a flow; undefined while it waits for others. */
export function tokensFor(
  on: ElementContext,
  { kind, incoming, waysTo }: ExecutableElement,
  flow: string,
  scopeKey: Key,
): readonly string[] | undefined {
  if (incoming.length < 2) return [flow];
  if (waysTo) return undefined; // checkInclusiveJoins looks after it
  if (kind !== 'parallel-gateway') return [flow];
  return areThere(findElement(on.document, scopeKey), incoming) ? incoming : undefined;
}

/** Whether a token is on each of the flows in a scope. */
export function areThere(scope: ElementInstance | undefined, flows: readonly string[]): boolean {
  return flows.every((flow) => (scope?.tokens?.[flow] ?? 0) > 0);
}

/**
 * Something has moved in a scope: inclusive gateways there go on when a token has come over each of their flows, or
 * when no other token can come any more.
 */
export function checkInclusiveJoins(on: ElementContext, scopeKey: Key): void {
  const joins = joinsAround(on);
  const scope = joins && on.step.state.element(on.rootKey, scopeKey);
  if (!scope?.tokens || scope.state !== undefined) return;
  for (const id of joins!) {
    const tokens = tokensToGoOn(on, scope, on.process.model.elements[id]!);
    if (!tokens) continue;
    on.step.ask({ type: 'element-activate', rootKey: on.rootKey, scopeKey, elementId: id, tokens });
  }
}

/** The inclusive gateways that join in the container of an element. */
function joinsAround({ element, process }: ElementContext): readonly string[] | undefined {
  const container = process.model.elements[element.container!];
  return container?.joins ?? container?.inner?.joins;
}

function tokensToGoOn(on: ElementContext, scope: ElementInstance, join: ExecutableElement): string[] | undefined {
  const tokens = join.incoming.filter((flow) => areThere(scope, [flow]));
  if (tokens.length === join.incoming.length) return tokens;
  return tokens.length > 0 && !canStillCome(on, scope, join) ? tokens : undefined;
}

function canStillCome(on: ElementContext, scope: ElementInstance, { waysTo }: ExecutableElement): boolean {
  const { elements, flows } = waysTo!;
  return (
    flows.some((flow) => areThere(scope, [flow])) ||
    on.document.elements.some((it) => it.scope === scope.key && elements.includes(it.element))
  );
}
