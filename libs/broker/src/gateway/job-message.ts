import type { LeasedJob } from '../jobs/job-request';

/** A job as the gateway's protocol carries it: headers and variables are JSON text. */
export const jobMessage = (job: LeasedJob) => ({ ...job, customHeaders: JSON.stringify(job.customHeaders) });
