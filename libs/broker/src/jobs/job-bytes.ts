import type { LeasedJob } from './job-request';

/** A message of the gateway holds 4 MB; what is left is for its frame. */
export const MAX_JOBS_BYTES = 4 * 1024 * 1024 - 8 * 1024;

/** Keys, numbers and the marks of the fields, at most. */
const NUMBERS_BYTES = 150;

/** What a job takes of a message, at most. */
export function jobBytes({ variables, customHeaders, ...rest }: LeasedJob): number {
  const texts = [variables, JSON.stringify(customHeaders), rest.type, rest.worker, rest.elementId, rest.bpmnProcessId];
  return texts.reduce(
    (bytes, text) => bytes + Buffer.byteLength(text),
    NUMBERS_BYTES + Buffer.byteLength(rest.tenantId),
  );
}
