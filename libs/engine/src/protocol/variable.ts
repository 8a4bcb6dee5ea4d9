import type { Json } from '@farled/kernel';
import type { Key } from './key';

export type VariableIntent = 'CREATED' | 'UPDATED' | 'MIGRATED';

/** A variable got a value in a scope; `value` is JSON text, `null` where it is only MIGRATED. */
export interface VariableRecord {
  readonly name: string;
  readonly value: string;
  readonly scopeKey: Key;
  readonly processInstanceKey: Key;
  readonly processDefinitionKey: Key;
  readonly bpmnProcessId: string;
  readonly tenantId: string;
}

/** An item of a list, from 0. */
export interface ListItem {
  readonly at: number;
  readonly value: Json;
}

/** A client set variables. */
export interface VariableDocumentRecord {
  readonly scopeKey: Key;
  readonly updateSemantics: 'PROPAGATE' | 'LOCAL';
  readonly variables: Readonly<Record<string, unknown>>;
  readonly tenantId: string;
}
