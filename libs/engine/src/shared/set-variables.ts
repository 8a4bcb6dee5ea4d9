import type { Json } from '@farled/kernel';
import { DEFAULT_TENANT, type Key, type Variables } from '../protocol/key';
import type { VariableIntent, VariableRecord } from '../protocol/variable';
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

/** Sets each variable in the nearest scope that has it with another value; new ones at the process. */
export function merge(target: VariableTarget, scopeKey: Key, variables: Variables): void {
  for (const name in variables) {
    const scope = scopeOf(target.step.state.document(target.rootKey)!, scopeKey, name, variables[name]!);
    setVariable(target, scope, name, variables[name]!);
  }
}

/** Says that a variable belongs to another process definition now; its value stays as it is. */
export function sayVariableMigrated(target: VariableTarget, scopeKey: Key, name: string): void {
  const known = entryOf(target.step.state.element(target.rootKey, scopeKey)?.variables, name);
  if (known) sayVariable(target, 'MIGRATED', known[0], { scopeKey, name, value: 'null' });
}

function setVariable(target: VariableTarget, scopeKey: Key, name: string, value: Json): void {
  const known = entryOf(target.step.state.element(target.rootKey, scopeKey)?.variables, name);
  const text = JSON.stringify(value);
  if (known && JSON.stringify(known[1]) === text) return;
  const key = known ? known[0] : target.step.nextKey();
  sayVariable(target, known ? 'UPDATED' : 'CREATED', key, { scopeKey, name, value: text });
}

function sayVariable(
  { step, rootKey, process }: VariableTarget,
  intent: VariableIntent,
  key: Key,
  variable: Pick<VariableRecord, 'scopeKey' | 'name' | 'value'>,
): void {
  const { name, value, scopeKey } = variable;
  step.say({
    valueType: 'VARIABLE',
    intent,
    key,
    value: {
      name,
      value,
      scopeKey,
      processInstanceKey: process.instanceKey,
      processDefinitionKey: process.definition.key,
      bpmnProcessId: process.definition.id,
      tenantId: DEFAULT_TENANT,
    },
    rootKey,
  });
}
