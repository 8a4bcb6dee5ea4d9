import type { Key } from './key';

export type TimerIntent = 'CREATED' | 'TRIGGERED' | 'CANCELED';

/** Something shall happen at a point in time. */
export interface TimerRecord {
  readonly elementInstanceKey: Key;
  readonly processInstanceKey: Key;
  readonly processDefinitionKey: Key;
  /** Milliseconds since 1970. */
  readonly dueDate: number;
  readonly targetElementId: string;
  /** How many firings are left with this one; -1 without end. */
  readonly repetitions: number;
  /** Of a cycle: ISO 8601 duration between firings (not in Zeebe's record). */
  readonly interval?: string;
  readonly tenantId: string;
}
