import type { Key, Variables } from './key';

/** A signal has gone out to all who wait for its name. */
export interface SignalRecord {
  readonly signalName: string;
  readonly variables: Variables;
  readonly tenantId: string;
}

export type SignalSubscriptionIntent = 'CREATED' | 'DELETED';

/** Somebody waits for a signal: an element instance, or a process that it starts (then the instance key is -1). */
export interface SignalSubscriptionRecord {
  readonly signalName: string;
  readonly catchEventId: string;
  readonly catchEventInstanceKey: Key;
  readonly bpmnProcessId: string;
  readonly processDefinitionKey: Key;
  readonly tenantId: string;
}
