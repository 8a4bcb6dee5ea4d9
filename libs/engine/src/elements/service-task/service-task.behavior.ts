import { jobTask } from '../../shared/job-task';

/** A job for a worker. */
export const serviceTask = jobTask;
