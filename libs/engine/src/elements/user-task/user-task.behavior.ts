import { jobTask } from '../../shared/job-task';

/** A job for a person: type `io.camunda.zeebe:userTask`, with form and assignment in its headers. */
export const userTask = jobTask;
