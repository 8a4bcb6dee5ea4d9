import type { CommandOf, ProcessInstanceResultRecord } from '@farled/engine';
import { status } from '@grpc/grpc-js';
import { GatewayError } from '../gateway-error';
import { readKey, readMilliseconds, readVariables } from '../read-request';
import { type RpcPorts, responseOf } from '../rpc-ports';

interface CreateRequest {
  readonly processDefinitionKey: string;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly variables: string;
  readonly startInstructions: readonly { readonly elementId: string }[];
  readonly tenantId: string;
}

interface CreateWithResultRequest {
  readonly request: CreateRequest | null;
  readonly requestTimeout: string;
  readonly fetchVariables: readonly string[];
}

/** What the gateway waits for when the client names no time. */
const DEFAULT_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 2 ** 31 - 1;
const NOTHING: CreateRequest = {
  processDefinitionKey: '0',
  bpmnProcessId: '',
  version: 0,
  variables: '',
  startInstructions: [],
  tenantId: '',
};

/** New process instances, with or without waiting for their end. */
export const creationCommands = (ports: RpcPorts) => ({
  async CreateProcessInstance(request: CreateRequest) {
    const of = ports.tenants.one('CreateProcessInstance', request.tenantId);
    return responseOf('instance-create', await ports.submit({ ...creation(request), ...of }));
  },

  async CreateProcessInstanceWithResult(asked: CreateWithResultRequest, whenGone: (then: () => void) => void) {
    const request = asked.request ?? NOTHING;
    const of = ports.tenants.one('CreateProcessInstanceWithResult', request.tenantId);
    const command = { ...creation(request), ...of, awaitResult: asked.fetchVariables };
    const waiting = new Waiting(waitOf(asked), whenGone);
    try {
      const outcome = await ports.createAwaited(command, (result) => waiting.end(result));
      const { processInstanceKey } = responseOf('instance-create', outcome);
      waiting.promise.catch(() => ports.results.forget(processInstanceKey));
      const { variables, ...result } = await waiting.promise;
      return { ...result, variables: JSON.stringify(variables) };
    } finally {
      waiting.stop();
    }
  },
});

function creation(request: CreateRequest): CommandOf<'instance-create'> {
  const { bpmnProcessId, version, startInstructions } = request;
  return {
    type: 'instance-create',
    processDefinitionKey: readKey(request.processDefinitionKey),
    bpmnProcessId,
    version,
    variables: readVariables(request.variables),
    startAt: startInstructions.map(({ elementId }) => elementId),
  };
}

function waitOf({ requestTimeout }: CreateWithResultRequest): number {
  const wait = readMilliseconds(requestTimeout);
  return wait > 0 ? Math.min(wait, LONGEST_WAIT_MS) : DEFAULT_WAIT_MS;
}

/** Waits for the end of an instance, until the time is over or the client has gone. */
class Waiting {
  end!: (result: ProcessInstanceResultRecord) => void;
  stop!: () => void;
  readonly promise: Promise<ProcessInstanceResultRecord>;

  constructor(milliseconds: number, whenGone: (then: () => void) => void) {
    this.promise = new Promise((resolve, reject) => {
      const late = () => reject(new GatewayError(status.DEADLINE_EXCEEDED, `No result within ${milliseconds} ms`));
      const timer = setTimeout(late, milliseconds);
      whenGone(late);
      this.end = resolve;
      this.stop = () => clearTimeout(timer);
    });
    // The creation itself may fail first; then nobody asks for the result.
    this.promise.catch(() => undefined);
  }
}
