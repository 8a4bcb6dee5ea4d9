import { behaviors } from '../elements';
import type { CommandOf } from '../protocol/command';
import type { Key } from '../protocol/key';
import type { Context } from '../shared/context';
import { type ElementContext, locate } from '../shared/element-context';
import { isClosedTo } from '../shared/interrupt';
import { areThere } from '../shared/joins';
import { sayActivating } from '../shared/lifecycle';
import { setLocal } from '../shared/set-variables';
import { attempt } from './attempt';
import type { Processor } from './processor';

/** A token enters an element, or an instance that exists already goes on with entering. */
export const elementActivate: Processor<'element-activate'> = (step, command) => {
  const on = command.key === undefined ? enter(step, command) : locate(step, command.rootKey, command.key);
  if (on && on.instance.state === 'activating' && on.instance.incident === undefined && !isEnding(on)) {
    attempt(on, behaviors[on.element.kind].activate);
  }
  return undefined;
};

function enter(
  step: Context,
  { rootKey, scopeKey, elementId, tokens, variables, newKey }: CommandOf<'element-activate'>,
): ElementContext | undefined {
  const scope = locate(step, rootKey, scopeKey as Key);
  if (!scope || scope.instance.state !== undefined || isClosedTo(scope.instance, elementId)) return undefined;
  const element = scope.element.inner ?? scope.process.model.elements[elementId]!;
  if (tokens && !areThere(scope.instance, tokens)) return undefined;
  const key = newKey ?? step.nextKey();
  sayActivating(step, scope.process, element, { rootKey, key, scopeKey, tokens });
  if (variables) setLocal(scope, key, variables);
  return locate(step, rootKey, key);
}

function isEnding({ step, rootKey, instance, element }: ElementContext): boolean {
  const scope = instance.scope === undefined ? undefined : step.state.element(rootKey, instance.scope);
  return scope !== undefined && isClosedTo(scope, element.id);
}
