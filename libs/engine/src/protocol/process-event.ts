import type { Key, Variables } from './key';

export type ProcessEventIntent = 'TRIGGERING' | 'TRIGGERED';

/** An event has hit an element instance (TRIGGERING) and has been taken care of (TRIGGERED). */
export interface ProcessEventRecord {
  readonly scopeKey: Key;
  readonly targetElementId: string;
  readonly variables: Variables;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly tenantId: string;
}
