import type { ActivatedJob } from '../protocol/job';
import type { Key } from '../protocol/key';
import type { RowSource } from './row-source';

/** What a worker gets with a job: every variable it can see, or those it asked for. Undefined when the job is gone or not to be had. */
export function activation(
  _rows: RowSource,
  _jobKey: Key,
  _fetchVariables?: readonly string[],
): ActivatedJob | undefined {
  return undefined;
}
