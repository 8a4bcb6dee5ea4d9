import type { EventLog } from '@farled/engine';

const CONTAINERS: ReadonlySet<string> = new Set(['PROCESS', 'SUB_PROCESS', 'CALL_ACTIVITY']);
const ENDINGS: ReadonlySet<string> = new Set(['ELEMENT_COMPLETED', 'ELEMENT_TERMINATED']);

/** The ids of the elements at which tokens stand now, sorted. */
export function standing(log: EventLog): string[] {
  const active = new Map<number, string>();
  for (const { key, intent, value } of log.eventsOf('PROCESS_INSTANCE')) {
    if (intent === 'ELEMENT_ACTIVATED' && !CONTAINERS.has(value.bpmnElementType)) active.set(key, value.elementId);
    else if (ENDINGS.has(intent)) active.delete(key);
  }
  return [...active.values()].sort();
}

/** True when the instance has come to its end by itself. */
export const hasEnded = (log: EventLog, instanceKey: number): boolean =>
  log.eventsOf('PROCESS_INSTANCE', 'ELEMENT_COMPLETED').some(({ key }) => key === instanceKey);
