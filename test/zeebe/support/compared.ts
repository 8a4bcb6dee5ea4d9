import type { StreamRecord } from '@farled/stream';

/** Points in time differ; that there is one does not. */
export const TIMES: ReadonlySet<string> = new Set(['dueDate', 'recurringTime']);

/** Bytes, which the checksum stands for; leases; wording; what one of the two does not write at all. */
const NEVER = new Set([
  'resource',
  'worker',
  'deadline',
  'errorMessage',
  'evaluationFailureMessage',
  'changedAttributes',
  'deploymentKey',
  'interval',
]);
/** What a record repeats from an earlier one. */
const ONLY_IN: Readonly<Record<string, string>> = {
  recurringTime: 'FAILED',
  retryBackoff: 'FAILED',
  errorCode: 'ERROR_THROWN',
};
/** What a subscription that ends repeats from the last message that it took. */
const NOT_WHEN_DELETED = new Set(['messageKey', 'variables']);
/** Words for "nothing special". */
const USUAL = new Set(['BPMN_ELEMENT', 'UNSPECIFIED', 'NONE']);

/** True for a field that both engines must fill alike; one that says nothing may be left out by either. */
export function isCompared({ intent, value }: StreamRecord, name: string, field: unknown): boolean {
  if (NEVER.has(name) || isEmpty(field)) return false;
  // Zeebe repeats it where there is no back-off this time.
  if (name === 'recurringTime' && !value.retryBackoff) return false;
  if (intent === 'DELETED' && NOT_WHEN_DELETED.has(name)) return false;
  if (/^job(Kind|ListenerEventType)$/.test(name) && USUAL.has(String(field))) return false;
  return (ONLY_IN[name] ?? intent) === intent;
}

const isEmpty = (field: unknown) =>
  field === undefined || field === null || field === '' || field === -1 || field === false || isHollow(field);

const isHollow = (field: unknown) => typeof field === 'object' && field !== null && Object.keys(field).length === 0;
