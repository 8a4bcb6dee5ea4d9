import type { Json } from '@farled/kernel';
import { DEFAULT_TENANT, type Key, type Variables } from '../protocol/key';
import type { Definition } from '../state/instance-document';
import { entryOf, scopeOf } from '../state/variables';
import type { Context } from './context';

/** The process instance whose variables are set. */
export interface VariableTarget {
  readonly step: Context;
  readonly rootKey: Key;
  readonly process: { readonly instanceKey: Key; readonly definition: Definition };
}

/** Sets variables in this very scope. */
export function setLocal(target: VariableTarget, scopeKey: Key, variables: Variables): void {
  for (const name in variables) setVariable(target, scopeKey, name, variables[name]!);
}

/** Sets each variable in the nearest scope that has it, and new ones at the process. */
export function merge(target: VariableTarget, scopeKey: Key, variables: Variables): void {
  for (const name in variables) {
    const scope = scopeOf(target.step.state.document(target.rootKey)!, scopeKey, name);
    setVariable(target, scope, name, variables[name]!);
  }
}

function setVariable({ step, rootKey, process }: VariableTarget, scopeKey: Key, name: string, value: Json): void {
  const known = entryOf(step.state.element(rootKey, scopeKey)?.variables, name);
  const text = JSON.stringify(value);
  if (known && JSON.stringify(known[1]) === text) return;
  step.say({
    valueType: 'VARIABLE',
    intent: known ? 'UPDATED' : 'CREATED',
    key: known ? known[0] : step.nextKey(),
    value: {
      name,
      value: text,
      scopeKey,
      processInstanceKey: process.instanceKey,
      processDefinitionKey: process.definition.key,
      bpmnProcessId: process.definition.id,
      tenantId: DEFAULT_TENANT,
    },
    rootKey,
  });
}
