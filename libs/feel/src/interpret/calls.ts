import type { BuiltIn } from '../builtins/built-in';
import { findBuiltIn } from '../builtins/registry';
import type { CallNode, FunctionNode, TypeNode } from '../syntax/ast';
import { conforms } from '../values/conforms';
import { describe } from '../values/describe';
import { FeelFunction } from '../values/feel-function';
import type { Compile, Evaluator, NodeCompilers } from './evaluator';
import { NameScope } from './name-scope';
import type { Scope } from './scope';

/** Functions that are written in the text, and all calls. */
export const calls: NodeCompilers<'call' | 'function'> = {
  call: (node, compile) => {
    const builtIn = node.callee.kind === 'name' ? findBuiltIn(node.callee.name) : undefined;
    return builtIn ? compileBuiltInCall(node, builtIn, compile) : compileCall(node, compile);
  },
  function: (node, compile) => {
    const body = node.body && compile(node.body);
    const parameters = node.parameters.map((parameter) => parameter.name);
    return (scope) => new FeelFunction(parameters, (values) => invoke(node, body, values, scope));
  },
};

function compileBuiltInCall(node: CallNode, builtIn: BuiltIn, compile: Compile): Evaluator {
  const values = node.arguments.map((argument) => compile(argument.value));
  const names = node.arguments.every((argument) => argument.name !== undefined)
    ? node.arguments.map((argument) => argument.name ?? '')
    : undefined;
  return (scope) => {
    const given = values.map((value) => value(scope));
    return names && given.length > 0 ? builtIn.callNamed(names, given, scope.run) : builtIn.call(given, scope.run);
  };
}

function compileCall(node: CallNode, compile: Compile): Evaluator {
  const callee = compile(node.callee);
  const given = node.arguments.map(({ name, value }) => ({ name, value: compile(value) }));
  return (scope) => {
    const called = callee(scope);
    if (!(called instanceof FeelFunction)) return scope.run.warn(`Cannot call ${describe(called)}`);
    const values = given.map(({ name, value }) => ({ name, value: value(scope) }));
    return called.apply(values, scope.run);
  };
}

function invoke(node: FunctionNode, body: Evaluator | undefined, values: readonly unknown[], outer: Scope): unknown {
  if (!body) return outer.run.warn('External functions cannot be called here');
  outer.run.spend(1);
  let scope = outer;
  for (const [i, { name, type }] of node.parameters.entries()) {
    const value = argumentOf(values[i] ?? null, type);
    if (value === undefined) return outer.run.warn(`'${name}' is no ${type?.name}`);
    scope = new NameScope(scope, name, value);
  }
  return outer.run.within(() => body(scope));
}

/** The value as a parameter wants it: a list of one stands for its item; undefined when it does not fit. */
function argumentOf(value: unknown, type: TypeNode | undefined): unknown {
  if (!type || value === null || conforms(value, type)) return value;
  return Array.isArray(value) && value.length === 1 && conforms(value[0], type) ? value[0] : undefined;
}
