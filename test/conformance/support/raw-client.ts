import {
  type CallOptions,
  type ChannelOptions,
  Client,
  type ClientReadableStream,
  credentials,
  loadPackageDefinition,
  type ServiceClientConstructor,
  type ServiceError,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

const file = require.resolve('@camunda8/sdk/dist/proto/zeebe.proto');
const definition = loadPackageDefinition(
  loadSync(file, { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true }),
) as unknown as { gateway_protocol: { Gateway: ServiceClientConstructor } };

export interface Job {
  readonly key: string;
  readonly type: string;
  readonly variables: string;
  readonly customHeaders: string;
  readonly retries: number;
  readonly deadline: string;
  readonly worker: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly processInstanceKey: string;
}

type Answer = Record<string, unknown>;
type UnaryMethod = (
  request: object,
  options: CallOptions,
  done: (error: ServiceError | null, a: Answer) => void,
) => void;
type StreamMethod = (request: object) => ClientReadableStream<unknown>;

/** The gateway protocol without any comfort: what a foreign client sends, byte for byte. */
export class RawClient {
  private readonly client: Client;

  constructor(address: string, options: ChannelOptions = {}) {
    const target = address.replace('grpc://', '');
    this.client = new definition.gateway_protocol.Gateway(target, credentials.createInsecure(), options);
  }

  /** One unary RPC; rejects with the gRPC error. */
  call<T = Answer>(rpc: string, request: object = {}): Promise<T> {
    const method = this.method<UnaryMethod>(rpc);
    return new Promise((resolve, reject) =>
      method(request, { deadline: Date.now() + 20_000 }, (error, answer) =>
        error ? reject(error) : resolve(answer as T),
      ),
    );
  }

  /** ActivateJobs, until the server ends it. */
  async activate(type: string, request: object = {}): Promise<Job[]> {
    const jobs: Job[] = [];
    const call = this.poll(type, request);
    for await (const message of call) jobs.push(...(message as { jobs: Job[] }).jobs);
    return jobs;
  }

  /** ActivateJobs as an open call. */
  poll(type: string, request: object = {}): ClientReadableStream<unknown> {
    const usual = { type, worker: 'test', timeout: 60_000, maxJobsToActivate: 10, requestTimeout: 10_000 };
    return this.method<StreamMethod>('ActivateJobs')({ ...usual, ...request });
  }

  /** StreamActivatedJobs as an open call, whether or not the server says that it has taken it. */
  openStream(type: string, request: object = {}): ClientReadableStream<unknown> {
    const usual = { type, worker: 'test', timeout: 60_000 };
    return this.method<StreamMethod>('StreamActivatedJobs')({ ...usual, ...request });
  }

  /** StreamActivatedJobs; resolves when the server has taken it. */
  async stream(type: string, request: object = {}): Promise<ClientReadableStream<unknown>> {
    const stream = this.openStream(type, request);
    await new Promise((resolve, reject) => stream.once('metadata', resolve).once('error', reject));
    return stream;
  }

  deploy(...files: readonly (readonly [name: string, content: string])[]): Promise<Answer> {
    const resources = files.map(([name, content]) => ({ name, content: Buffer.from(content) }));
    return this.call('DeployResource', { resources });
  }

  async create(bpmnProcessId: string, variables: object = {}): Promise<string> {
    const request = { bpmnProcessId, version: -1, variables: JSON.stringify(variables) };
    return (await this.call<{ processInstanceKey: string }>('CreateProcessInstance', request)).processInstanceKey;
  }

  complete(jobKey: string, variables: object = {}): Promise<Answer> {
    return this.call('CompleteJob', { jobKey, variables: JSON.stringify(variables) });
  }

  close(): void {
    this.client.close();
  }

  private method<T>(rpc: string): T {
    const method = (this.client as unknown as Record<string, (...parts: unknown[]) => unknown>)[rpc];
    if (!method) throw new Error(`the protocol has no ${rpc}`);
    return method.bind(this.client) as T;
  }
}

/** The next message of a stream. */
export function next<T = Job>(stream: ClientReadableStream<unknown>): Promise<T> {
  return new Promise((resolve, reject) => {
    stream.once('data', (message: T) => resolve(message));
    stream.once('error', reject);
  });
}
