import type { Key, Variables } from './key';

export type CompensationSubscriptionIntent = 'CREATED' | 'TRIGGERED' | 'COMPLETED' | 'DELETED';

/** An activity that is done can be made undone. */
export interface CompensationSubscriptionRecord {
  readonly compensableActivityId: string;
  readonly compensableActivityInstanceKey: Key;
  readonly compensableActivityScopeKey: Key;
  /** Empty for a sub-process that has none of its own, but inside. */
  readonly compensationHandlerId: string;
  /** -1 until it is triggered. */
  readonly compensationHandlerInstanceKey: Key;
  /** Empty until it is triggered. */
  readonly throwEventId: string;
  readonly throwEventInstanceKey: Key;
  readonly variables: Variables;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly tenantId: string;
}
