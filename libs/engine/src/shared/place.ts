import type { Json } from '@farled/kernel';
import type { Place } from '../expressions/evaluate';
import type { Key } from '../protocol/key';
import type { ElementContext } from './element-context';

/** The place where the expressions of an element are evaluated: its own scope, unless another is named. */
export function placeOf(on: ElementContext, scopeKey: Key = on.key, before?: Readonly<Record<string, Json>>): Place {
  return { document: on.document, scopeKey, now: on.step.now, before };
}
