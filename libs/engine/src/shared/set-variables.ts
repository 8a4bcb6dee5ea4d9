import type { Json } from '@farled/kernel';
import { DEFAULT_TENANT, type Key, type Variables } from '../protocol/key';
import type { ListItem, VariableIntent, VariableRecord } from '../protocol/variable';
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

/**
 * Sets each variable in the nearest scope that has it with another value, from the inside out; new ones at the process,
 * last.
 */
export function merge(target: VariableTarget, scopeKey: Key, variables: Variables): void {
  const document = target.step.state.document(target.rootKey)!;
  const placed = Object.entries(variables).map(([name, value]) => {
    return { name, value, scope: scopeOf(document, scopeKey, name, value) };
  });
  // A scope is older than what stands in it.
  placed.sort((a, b) => b.scope - a.scope);
  for (const { scope, name, value } of placed) setVariable(target, scope, name, value);
}

/** Sets one item of a list that is a variable of this very scope; the whole list is put into words when it is read. */
export function setItem(target: VariableTarget, scopeKey: Key, name: string, item: ListItem): void {
  const { step, rootKey } = target;
  const [key, known] = entryOf(step.state.element(rootKey, scopeKey)?.variables, name)!;
  const list = known as readonly Json[];
  if (JSON.stringify(list[item.at]) === JSON.stringify(item.value)) return;
  const value = recordOf(target, { scopeKey, name, value: '' });
  const text = () => JSON.stringify(list.with(item.at, item.value));
  Object.defineProperty(value, 'value', { get: text, enumerable: true });
  step.say({ valueType: 'VARIABLE', intent: 'UPDATED', key, value, item, rootKey });
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
  target: VariableTarget,
  intent: VariableIntent,
  key: Key,
  variable: Pick<VariableRecord, 'scopeKey' | 'name' | 'value'>,
): void {
  const { step, rootKey } = target;
  step.say({ valueType: 'VARIABLE', intent, key, value: recordOf(target, variable), rootKey });
}

function recordOf(
  { process }: VariableTarget,
  { name, value, scopeKey }: Pick<VariableRecord, 'scopeKey' | 'name' | 'value'>,
): VariableRecord {
  return {
    name,
    value,
    scopeKey,
    processInstanceKey: process.instanceKey,
    processDefinitionKey: process.definition.key,
    bpmnProcessId: process.definition.id,
    tenantId: DEFAULT_TENANT,
  };
}
