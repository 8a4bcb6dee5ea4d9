import type { Json } from '@farled/kernel';
import { evaluate } from '../expressions/evaluate';
import type { VariableMapping } from '../model/executable-process';
import type { Variables } from '../protocol/key';
import { lookUp } from '../state/variables';
import type { ElementContext } from './element-context';
import { placeOf } from './place';
import { merge, setLocal } from './set-variables';

/** Input mappings: each makes a variable of the element's own scope. */
export function mapInputs(on: ElementContext): void {
  if (on.element.inputs.length === 0) return;
  setLocal(
    on,
    on.key,
    evaluateMappings(on, on.element.inputs, () => undefined),
  );
}

/**
 * Output mappings: what came with the event stays in the element's scope, and only mapped values reach the scope
 * around it. Without mappings all of it goes upward. What is mapped by an inner instance of a multi-instance body stays
 * with it where it has such a variable, so that the output element can see it.
 */
export function mapOutputs(on: ElementContext): void {
  const variables = on.instance.trigger?.variables;
  const { outputs } = on.element;
  if (outputs.length === 0) {
    if (variables) merge(on, on.key, variables);
    return;
  }
  if (variables) setLocal(on, on.key, variables);
  const scopeKey = on.instance.loop === undefined ? (on.scopeKey ?? on.key) : on.key;
  merge(
    on,
    scopeKey,
    evaluateMappings(on, outputs, (name) => lookUp(on.document, scopeKey, name)?.[1]),
  );
}

/**
 * Output mappings of an event that has begun with its variables in its own scope. Without mappings these go upward,
 * except those of an error, which stay.
 */
export function mapEventOutputs(on: ElementContext): void {
  if (on.element.outputs.length > 0) mapOutputs(on);
  else if (on.element.attachedTo === undefined || on.element.event?.kind !== 'error') {
    merge(on, on.scopeKey!, on.instance.trigger?.variables ?? {});
  }
}

function evaluateMappings(
  on: ElementContext,
  mappings: readonly VariableMapping[],
  existing: (name: string) => Json | undefined,
): Variables {
  const made: Record<string, Json> = {};
  for (const { source, target } of mappings) {
    const value =
      source.feel !== undefined ? evaluate(source, placeOf(on, on.key, made), 'IO_MAPPING_ERROR') : source.constant;
    const [name, ...path] = target as [string, ...string[]];
    made[name] = place(
      Object.hasOwn(made, name) ? made[name] : path.length > 0 ? existing(name) : undefined,
      path,
      value,
    );
  }
  return made;
}

/** Puts a value at a path into what is there already; into something that is no context, nothing can be put. */
function place(there: Json | undefined, path: readonly string[], value: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const context = there ?? {};
  return isContext(context) ? { ...context, [name]: place(context[name], rest, value) } : null;
}

function isContext(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
