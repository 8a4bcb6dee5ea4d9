import type { Key } from '../protocol/key';
import type { Rejection } from '../protocol/rejection';
import type { Context } from '../shared/context';
import { type ElementContext, locate } from '../shared/element-context';
import { isInterrupted } from '../shared/fire';
import type { Job } from '../state/instance-document';
import { reject } from './processor';

export interface FoundJob {
  readonly on: ElementContext;
  readonly job: Job;
}

/** The job and its element; a job whose element is about to be ended counts as gone. */
export function findJob(step: Context, key: Key): FoundJob | undefined {
  const rootKey = step.state.ownerOf(key);
  if (rootKey === undefined) return undefined;
  const job = step.state.document(rootKey)?.jobs?.get(key);
  const on = job && locate(step, rootKey, job.element);
  return job && on && !isInterrupted(on) ? { on, job } : undefined;
}

/** The job if a worker may end it: it has neither failed nor thrown an error. */
export function findWorkableJob(step: Context, key: Key, command: string): FoundJob | Rejection {
  const found = findJob(step, key);
  if (!found) return reject(command, 'NOT_FOUND', `there is no job with key ${key}`);
  const { state, recurs } = found.job;
  if (state === undefined && recurs === undefined) return found;
  const why = state === 'error-thrown' ? 'has thrown an error' : 'has failed';
  return reject(command, 'INVALID_STATE', `the job with key ${key} ${why}`);
}
