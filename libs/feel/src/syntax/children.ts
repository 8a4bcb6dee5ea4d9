import type { Node } from './ast';

/** Every node that stands directly inside another, found by its shape. */
export function childrenOf(node: Node): Node[] {
  const found: Node[] = [];
  for (const value of Object.values(node)) collect(value, found);
  return found;
}

/** True when a node, or one somewhere inside it, is such a one. */
export const contains = (node: Node, isSuch: (node: Node) => boolean): boolean =>
  isSuch(node) || childrenOf(node).some((child) => contains(child, isSuch));

function collect(value: unknown, into: Node[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, into);
  } else if ('kind' in value) {
    into.push(value as Node);
  } else if ('domain' in value) {
    collect(value.domain, into);
    collect('to' in value ? value.to : undefined, into);
  } else {
    collect('value' in value ? value.value : 'node' in value ? value.node : undefined, into);
  }
}
