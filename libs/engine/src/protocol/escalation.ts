import type { Key } from './key';

export type EscalationIntent = 'ESCALATED' | 'NOT_ESCALATED';

/** Something was escalated; when nobody caught it, that is noted and no more. */
export interface EscalationRecord {
  readonly escalationCode: string;
  readonly throwElementId: string;
  /** Empty when nobody caught it. */
  readonly catchElementId: string;
  readonly processInstanceKey: Key;
  readonly tenantId: string;
}
