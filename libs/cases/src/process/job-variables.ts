import { type Id, isId, Rejected } from '@farled/kernel';
import type { ProcessJob } from '@farled/workflow';

/** The case that a job belongs to. A process without one has been drawn wrongly: an incident says so. */
export function caseIdOf(job: ProcessJob): Id {
  const { caseId } = job.variables;
  if (!isId(caseId)) throw new Rejected('job.no-case');
  return caseId;
}
