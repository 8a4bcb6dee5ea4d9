import { jobTask } from '../../shared/job-task';

/** Asks a decision, or makes a job for a worker that decides. */
export const businessRuleTask = jobTask;
