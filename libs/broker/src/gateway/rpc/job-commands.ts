import { readKey, readMilliseconds, readText, readVariables } from '../read-request';
import { accepted, type RpcPorts } from '../rpc-ports';

interface CompleteJobRequest {
  readonly jobKey: string;
  readonly variables: string;
}

interface FailJobRequest extends CompleteJobRequest {
  readonly retries: number;
  readonly errorMessage: string;
  readonly retryBackOff: string;
}

interface ThrowErrorRequest extends CompleteJobRequest {
  readonly errorCode: string;
  readonly errorMessage: string;
}

interface UpdateJobRetriesRequest {
  readonly jobKey: string;
  readonly retries: number;
}

interface UpdateJobTimeoutRequest {
  readonly jobKey: string;
  readonly timeout: string;
}

/** What a worker says about its job; always taken, however much there is to do: it makes work go away. */
export const jobCommands = ({ submit, jobs, now }: RpcPorts) => ({
  async CompleteJob({ jobKey, variables }: CompleteJobRequest) {
    const command = { type: 'job-complete', key: readKey(jobKey), variables: readVariables(variables) } as const;
    accepted(await submit(command, true));
    return {};
  },

  async FailJob({ jobKey, retries, errorMessage, retryBackOff, variables }: FailJobRequest) {
    const command = {
      type: 'job-fail',
      key: readKey(jobKey),
      retries,
      errorMessage: readText('errorMessage', errorMessage),
      retryBackOff: Math.max(0, readMilliseconds(retryBackOff)),
      variables: readVariables(variables),
    } as const;
    accepted(await submit(command, true));
    return {};
  },

  async ThrowError({ jobKey, errorCode, errorMessage, variables }: ThrowErrorRequest) {
    const command = {
      type: 'job-throw-error',
      key: readKey(jobKey),
      errorCode,
      errorMessage: readText('errorMessage', errorMessage),
      variables: readVariables(variables),
    } as const;
    accepted(await submit(command));
    return {};
  },

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
