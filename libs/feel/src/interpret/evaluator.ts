import type { Node, NodeKind, NodeOf } from '../syntax/ast';
import type { Scope } from './scope';

/** A node made ready to run. */
export type Evaluator = (scope: Scope) => unknown;

/** Makes the parts of a node ready to run. */
export type Compile = (node: Node) => Evaluator;

/** Makes one kind of node ready to run. */
type NodeCompiler<K extends NodeKind> = (node: NodeOf<K>, compile: Compile) => Evaluator;

export type NodeCompilers<K extends NodeKind> = { readonly [Kind in K]: NodeCompiler<Kind> };

/** Name that `?`, the input of a decision table's cell, is kept under. */
export const INPUT = '?';
