import type { Node } from './ast';

/** Every node that stands directly inside another, found by its shape. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).flatMap(nodesIn));
}

/** True when a node, or one somewhere inside it, is such a one. */
export const contains = (node: Node, isSuch: (node: Node) => boolean): boolean =>
  isSuch(node) || childrenOf(node).some((child) => contains(child, isSuch));

function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value) return [value as Node];
  const inside = 'value' in value ? value.value : 'node' in value ? value.node : undefined;
  const domain = 'domain' in value ? [value.domain, 'to' in value ? value.to : undefined] : [inside];
  return domain.flatMap(nodesIn);
}
