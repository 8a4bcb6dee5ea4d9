import type { Iterator, Node, NodeKind, NodeOf } from './ast';
import { childrenOf } from './children';

type Visit = (node: Node, bound: ReadonlySet<string>) => void;
type Visitor<K extends NodeKind> = (node: NodeOf<K>, bound: ReadonlySet<string>, visit: Visit) => void;

/** The names that an expression may read from outside, given a way to know what is called and never read. */
export function freeNames(root: Node, isBuiltIn: (name: string) => boolean): string[] {
  const names = new Set<string>();
  const visit: Visit = (node, bound) => {
    if (node.kind === 'name') {
      if (!bound.has(node.name)) names.add(node.name);
      return;
    }
    if (node.kind === 'call' && node.callee.kind === 'name' && isBuiltIn(node.callee.name)) {
      for (const argument of node.arguments) visit(argument.value, bound);
      return;
    }
    const inner = VISITORS[node.kind] as Visitor<NodeKind> | undefined;
    if (inner) inner(node, bound, visit);
    else for (const child of childrenOf(node)) visit(child, bound);
  };
  visit(root, new Set());
  return [...names];
}

const VISITORS: { [K in NodeKind]?: Visitor<K> } = {
  for: (node, bound, visit) => visit(node.body, bindIterators(node.iterators, withName(bound, 'partial'), visit)),
  quantified: (node, bound, visit) => visit(node.condition, bindIterators(node.iterators, bound, visit)),
  filter: (node, bound, visit) => {
    visit(node.list, bound);
    visit(node.condition, withName(bound, 'item'));
  },
  function: (node, bound, visit) => {
    if (node.body) visit(node.body, new Set([...bound, ...node.parameters.map((parameter) => parameter.name)]));
  },
  context: (node, bound, visit) => {
    let known = bound;
    for (const entry of node.entries) {
      const inner = withName(known, entry.key);
      visit(entry.value, entry.value.kind === 'function' ? inner : known);
      known = inner;
    }
  },
};

const withName = (bound: ReadonlySet<string>, name: string): ReadonlySet<string> => new Set(bound).add(name);

function bindIterators(iterators: readonly Iterator[], bound: ReadonlySet<string>, visit: Visit): ReadonlySet<string> {
  let known = bound;
  for (const { name, domain, to } of iterators) {
    visit(domain, known);
    if (to) visit(to, known);
    known = withName(known, name);
  }
  return known;
}
