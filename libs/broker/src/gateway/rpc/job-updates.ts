import { readKey, readMilliseconds } from '../read-request';
import { accepted, type RpcPorts } from '../rpc-ports';

interface UpdateJobRetriesRequest {
  readonly jobKey: string;
  readonly retries: number;
}

interface UpdateJobTimeoutRequest {
  readonly jobKey: string;
  readonly timeout: string;
}

/** What an operator or a worker changes about a job that goes on. */
export const jobUpdates = ({ submit, jobs, now }: RpcPorts) => ({
  async UpdateJobRetries({ jobKey, retries }: UpdateJobRetriesRequest) {
    accepted(await submit({ type: 'job-update-retries', key: readKey(jobKey), retries }));
    return {};
  },

  async UpdateJobTimeout({ jobKey, timeout }: UpdateJobTimeoutRequest) {
    const key = readKey(jobKey);
    const deadline = now() + readMilliseconds(timeout);
    accepted(await submit({ type: 'job-update-timeout', key, deadline, isActive: jobs.isLeased(key) }));
    jobs.setDeadline(key, deadline);
    return {};
  },
});
