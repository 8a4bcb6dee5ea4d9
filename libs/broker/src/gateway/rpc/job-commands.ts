import { readKey, readMilliseconds, readVariables } from '../read-request';
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

/** What a worker says about its job; always taken, however much there is to do: it makes work go away. */
export const jobCommands = ({ submit }: RpcPorts) => ({
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
      errorMessage,
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
      errorMessage,
      variables: readVariables(variables),
    } as const;
    accepted(await submit(command));
    return {};
  },
});
