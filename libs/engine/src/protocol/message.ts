import type { Key, Variables } from './key';

export type MessageIntent = 'PUBLISHED' | 'EXPIRED';

/** A message from outside, kept until its deadline. */
export interface MessageRecord {
  readonly name: string;
  readonly correlationKey: string;
  readonly messageId: string;
  /** Milliseconds. */
  readonly timeToLive: number;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  readonly variables: Variables;
  readonly tenantId: string;
}

export type MessageSubscriptionIntent = 'CREATED' | 'CORRELATED' | 'DELETED' | 'MIGRATED';

/** The message side of a subscription: who waits for this name and correlation key. */
export interface MessageSubscriptionRecord {
  readonly processInstanceKey: Key;
  readonly elementInstanceKey: Key;
  readonly bpmnProcessId: string;
  readonly messageKey: Key;
  readonly messageName: string;
  readonly correlationKey: string;
  readonly interrupting: boolean;
  readonly variables: Variables;
  readonly tenantId: string;
}

export type ProcessMessageSubscriptionIntent = 'CREATED' | 'CORRELATED' | 'DELETED' | 'MIGRATED';

/** The instance side of a subscription: what this element waits for. */
export interface ProcessMessageSubscriptionRecord extends MessageSubscriptionRecord {
  readonly elementId: string;
}

export type MessageStartEventSubscriptionIntent = 'CREATED' | 'CORRELATED' | 'DELETED';

/** A process that messages of a name start. */
export interface MessageStartEventSubscriptionRecord {
  readonly processDefinitionKey: Key;
  readonly bpmnProcessId: string;
  readonly startEventId: string;
  readonly messageName: string;
  /** Of CORRELATED: the instance that begins; -1 otherwise. */
  readonly processInstanceKey: Key;
  readonly messageKey: Key;
  readonly correlationKey: string;
  readonly variables: Variables;
  readonly tenantId: string;
}
