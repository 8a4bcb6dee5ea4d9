import type { Key } from '../protocol/key';
import type { Context } from '../shared/context';
import { type ElementContext, locate } from '../shared/element-context';

/** The process instance of a key, while it runs. */
export function findInstance(step: Context, key: Key): ElementContext | undefined {
  const rootKey = step.state.rootOf(key);
  const on = rootKey === undefined ? undefined : locate(step, rootKey, key);
  return on?.instance.definition && on.instance.state !== 'terminating' ? on : undefined;
}
