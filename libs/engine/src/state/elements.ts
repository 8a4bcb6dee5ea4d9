import type { Key } from '../protocol/key';
import type { ElementInstance, InstanceDocument } from './instance-document';

type Document = Readonly<InstanceDocument>;

/** The element instance of a key, if it is there. */
export function findElement({ elements }: Document, key: Key): ElementInstance | undefined {
  const found = elements[placeOf(elements, key)];
  return found?.key === key ? found : undefined;
}

/** Where an element instance stands in the list, or would stand. */
export function placeOf(elements: readonly ElementInstance[], key: Key): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (elements[middle]!.key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The process instance that an element instance belongs to, which may be that itself. */
export function processOf(document: Document, key: Key): ElementInstance {
  let at = findElement(document, key)!;
  while (at.scope !== undefined) at = findElement(document, at.scope)!;
  return at;
}
