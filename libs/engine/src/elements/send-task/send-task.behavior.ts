import { jobTask } from '../../shared/job-task';

/** A job for a worker that sends something. */
export const sendTask = jobTask;
