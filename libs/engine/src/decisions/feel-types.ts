import type { TypeNode } from '@farled/feel';
import type { ExecutableDecisions, ItemType } from './model';

/** The types of a model and of those it imports, as `instance of` wants them. */
export function typesForFeel(model: ExecutableDecisions): Record<string, TypeNode> {
  const known = made.get(model) ?? makeTypes(model);
  made.set(model, known);
  return known;
}

const made = new WeakMap<ExecutableDecisions, Record<string, TypeNode>>();

/** Types that hold themselves end here. */
const MAX_DEPTH = 20;

function makeTypes(model: ExecutableDecisions): Record<string, TypeNode> {
  const own = model.types.map((type) => [type.name, nodeOf(type, model, 0)] as const);
  const imported = model.imports.flatMap(({ alias, model: other }) =>
    other ? Object.entries(typesForFeel(other)).map(([name, node]) => [`${alias}.${name}`, node] as const) : [],
  );
  return Object.fromEntries([...imported, ...own]);
}

function nodeOf(type: ItemType, model: ExecutableDecisions, depth: number): TypeNode {
  const node = plainNodeOf(type, model, depth);
  return type.isCollection ? { name: 'list', of: node } : node;
}

function plainNodeOf(type: ItemType, model: ExecutableDecisions, depth: number): TypeNode {
  if (depth > MAX_DEPTH) return { name: 'Any' };
  if (type.isFunction) return { name: 'function' };
  if (type.base !== undefined) return namedNode(type.base, model, depth);
  if (type.components.length === 0) return { name: 'Any' };
  const members = type.components.map((component) => [component.name, nodeOf(component, model, depth + 1)] as const);
  return { name: 'context', members: Object.fromEntries(members) };
}

function namedNode(name: string, model: ExecutableDecisions, depth: number): TypeNode {
  const known = model.types.find((type) => type.name === name);
  return known ? nodeOf(known, model, depth + 1) : { name: withoutPrefix(name) };
}

/** `feel:string` is `string`. */
export const withoutPrefix = (name: string): string => name.slice(name.lastIndexOf(':') + 1);
