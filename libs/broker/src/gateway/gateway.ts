import { setMaxListeners } from 'node:events';
import {
  type handleUnaryCall,
  Server,
  ServerCredentials,
  type ServiceDefinition,
  type UntypedHandleCall,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { toGatewayError, unimplemented } from './gateway-error';
import { gatewayService, sizeOf } from './gateway-proto';
import { RequestRoom } from './request-room';
import { activateJobs, type PollCall } from './rpc/activate-jobs';
import { signalCommands } from './rpc/broadcast-signal';
import { changeCommands } from './rpc/change-instance';
import { creationCommands } from './rpc/create-instance';
import { deploymentCommands } from './rpc/deploy-resource';
import { decisionCommands } from './rpc/evaluate-decision';
import { instanceCommands } from './rpc/instance-commands';
import { jobCommands } from './rpc/job-commands';
import { jobUpdates } from './rpc/job-updates';
import { messageCommands } from './rpc/publish-message';
import { streamActivatedJobs } from './rpc/stream-activated-jobs';
import { topology } from './rpc/topology';
import type { RpcPorts } from './rpc-ports';

/** `whenGone` names what is to be done when the client has left. */
type Answer = (request: never, whenGone: (then: () => void) => void) => Promise<object>;

const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;
const CLOSE_WITHIN_MS = 2000;

/** The Zeebe gateway protocol over gRPC. */
export class Gateway {
  private readonly server = new Server({
    'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
    'grpc.enable_channelz': 0,
  });
  private readonly closing = new AbortController();

  constructor(ports: RpcPorts) {
    // Each open stream of jobs listens; Node takes more than ten for a leak.
    setMaxListeners(0, this.closing.signal);
    const answers: Record<string, Answer> = {
      ...topology(ports),
      ...deploymentCommands(ports),
      ...creationCommands(ports),
      ...instanceCommands(ports),
      ...changeCommands(ports),
      ...jobCommands(ports),
      ...jobUpdates(ports),
      ...messageCommands(ports),
      ...signalCommands(ports),
      ...decisionCommands(ports),
    };
    const poll = activateJobs(ports);
    const push = streamActivatedJobs(ports, this.closing.signal);
    const service = gatewayService();
    const room = new RequestRoom(ports.maxInFlightBytes);
    this.server.addService(service, {
      ...missing(service, ports),
      ...Object.fromEntries(
        Object.entries(answers).map(([name, answer]) => [name, unary(roomed(name, answer, room), ports)]),
      ),
      ActivateJobs: (call: PollCall) => void poll(call),
      StreamActivatedJobs: push,
    });
  }

  /** Opens the port; resolves with its number. */
  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.bindAsync(`${host}:${port}`, ServerCredentials.createInsecure(), (error, bound) =>
        error ? reject(error) : resolve(bound),
      );
    });
  }

  /** Lets running requests finish, streams excepted. */
  async close(): Promise<void> {
    this.closing.abort();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, CLOSE_WITHIN_MS);
      this.server.tryShutdown(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.server.forceShutdown();
  }
}

/** Answers as long as there is room for the request. */
function roomed(rpc: string, answer: Answer, room: RequestRoom): Answer {
  return async (request, whenGone) => {
    const leave = room.enter(rpc, sizeOf(request));
    try {
      return await answer(request, whenGone);
    } finally {
      leave();
    }
  };
}

function unary(answer: Answer, { report }: RpcPorts): UntypedHandleCall {
  const handle: handleUnaryCall<never, object> = (call, callback) => {
    answer(call.request, (then) => call.once('cancelled', then)).then(
      (response) => callback(null, response),
      (error: unknown) => callback(toGatewayError(error, report)),
    );
  };
  return handle as UntypedHandleCall;
}

/** Every RPC of the protocol that has no handler says so. */
function missing(service: ServiceDefinition, ports: RpcPorts): UntypedServiceImplementation {
  const refuse = (name: string): UntypedHandleCall => unary(() => Promise.reject(unimplemented(name)), ports);
  return Object.fromEntries(Object.keys(service).map((name) => [name, refuse(name)]));
}
