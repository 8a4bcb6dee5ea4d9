import type { ExecutableElement } from '../model/executable-process';
import type { Key } from '../protocol/key';
import type { ElementContext } from './element-context';
import { say, sayActivating } from './lifecycle';
import { openScope } from './waits';

/** An element instance that was put into a process from outside, with the scopes around it, outermost first. */
export interface Entered {
  /** Absent as long as it has not begun. */
  readonly key?: Key;
  readonly scopes: readonly ElementContext[];
  /** Lets it begin. */
  begin(): void;
}

interface How {
  /** Below it all scopes are new. */
  readonly ancestor?: ElementContext;
  /** The instance comes into being when it begins, not before. */
  readonly isLater?: boolean;
  /** Gives a scope its variables, before anything in it is waited for. */
  prepare?(scope: ElementContext): void;
}

/**
 * Makes an instance of an element anywhere in a process instance. Scopes around it that are there once are used,
 * others are entered without their start events.
 */
export function enterAt(process: ElementContext, element: ExecutableElement, how: How = {}): Entered {
  const { ancestor, isLater } = how;
  const from = ancestor ?? process;
  const scopes = [from];
  for (const container of containersOf(process, element).slice(depthOf(process, from.element) + 1)) {
    const around = scopes.at(-1)!;
    const there = ancestor ? undefined : standingIn(around, container)[0];
    if (there) how.prepare?.(there);
    scopes.push(there ?? enterScope(around, container, how));
  }
  const { step, rootKey } = process;
  const scopeKey = scopes.at(-1)!.key;
  const token = { type: 'element-activate', rootKey, scopeKey, elementId: element.id } as const;
  if (isLater) return { scopes, begin: () => step.ask(token) };
  const key = step.nextKey();
  sayActivating(step, process.process, element, { rootKey, key, scopeKey });
  const begin = () => step.ask({ ...token, key });
  return { key, scopes, begin };
}

/** The containers around an element, from the process inward. */
export function containersOf({ process }: ElementContext, element: ExecutableElement): ExecutableElement[] {
  const containers: ExecutableElement[] = [];
  for (let id = element.container; id !== undefined; id = containers[0]!.container) {
    containers.unshift(process.model.elements[id]!);
  }
  return containers;
}

/** The active instances of a container in a scope: of a loop, what it has made. */
export function standingIn(scope: ElementContext, { id, kind }: ExecutableElement): ElementContext[] {
  const there = childrenOf(scope, id);
  return kind === 'multi-instance-body' ? there.flatMap((body) => childrenOf(body, id)) : there;
}

/** The active instances of an element in a scope. */
function childrenOf(scope: ElementContext, elementId: string): ElementContext[] {
  const children = scope.document.elements.filter(
    (it) => it.scope === scope.key && it.element === elementId && it.state === undefined,
  );
  return children.map(({ key }) => scope.at(key)!);
}

function enterScope(around: ElementContext, container: ExecutableElement, how: How): ElementContext {
  const { step, rootKey, process } = around;
  const key = step.nextKey();
  sayActivating(step, process, container, { rootKey, key, scopeKey: around.key });
  const on = around.at(key)!;
  how.prepare?.(on);
  openScope(on);
  say(on, 'ELEMENT_ACTIVATED');
  return on;
}

function depthOf(process: ElementContext, element: ExecutableElement): number {
  return containersOf(process, element).length;
}
