import { locate } from '../shared/element-context';
import { isInterrupted } from '../shared/fire';
import { inputItems, startInner } from '../shared/multi-instance';
import { attempt } from './attempt';
import type { Processor } from './processor';

/** So many at a time: a long list does not fill the queue of a step. */
const BATCH = 25;

/** Starts the next inner instances of a parallel multi-instance body, and asks for the rest. */
export const innerActivate: Processor<'inner-activate'> = (step, { rootKey, key, from = 1 }) => {
  const body = locate(step, rootKey, key);
  if (!body || body.instance.state !== undefined || isInterrupted(body)) return undefined;
  attempt(body, () => {
    const items = inputItems(body);
    const until = Math.min(from + BATCH - 1, items.length);
    for (let at = from; at <= until; at++) startInner(body, items, at);
    if (until < items.length) step.ask({ type: 'inner-activate', rootKey, key, from: until + 1 });
  });
  return undefined;
};
