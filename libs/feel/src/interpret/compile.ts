import type { Node } from '../syntax/ast';
import { arithmetic } from './arithmetic';
import { calls } from './calls';
import type { Compile, Evaluator, NodeCompilers } from './evaluator';
import { iterations } from './iterations';
import { literals } from './literals';
import { logic } from './logic';
import { paths } from './paths';
import { unaryTests } from './unary-tests';

/** One compiler a kind of node: a kind without one does not compile. */
const COMPILERS: NodeCompilers<Node['kind']> = {
  ...literals,
  ...arithmetic,
  ...logic,
  ...paths,
  ...iterations,
  ...calls,
  ...unaryTests,
};

/** Makes a tree ready to run, once; the result keeps no state between runs. */
export const compileNode: Compile = (node) => {
  const compileKind = COMPILERS[node.kind] as (node: Node, compile: Compile) => Evaluator;
  return compileKind(node, compileNode);
};
