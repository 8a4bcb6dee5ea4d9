import { Camunda8 } from '@camunda8/sdk';
import type { JsonObject } from '@farled/kernel';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { WorkflowConfig } from './workflow.config';
import type { EngineName } from './workflow.types';

/** Variables as the SDK's types want them; on the wire it is the same JSON. */
export const asDocument = (variables: JsonObject) => variables as never;

/** The SDK's gRPC client. */
export type EngineClient = ReturnType<Camunda8['getZeebeGrpcApiClient']>;

const CLOSING_MS = 200;

/** The engines of this installation: new cases go to the cluster when there is one, running ones finish where they began. */
@Injectable()
export class Engines implements OnApplicationShutdown {
  private readonly clients = new Map<EngineName, EngineClient>();

  constructor(private readonly config: WorkflowConfig) {}

  /** Where a new case begins. */
  current(): EngineName {
    return this.config.zeebeAddress ? 'cluster' : 'embedded';
  }

  /** Every engine in which a case may be running. */
  names(): EngineName[] {
    const cluster: EngineName[] = this.config.zeebeAddress ? ['cluster'] : [];
    return this.config.embedded ? ['embedded', ...cluster] : cluster;
  }

  client(engine: EngineName): EngineClient {
    const known = this.clients.get(engine);
    if (known) return known;
    const client = connect(this.address(engine));
    this.clients.set(engine, client);
    return client;
  }

  /** Throws when an engine does not answer. */
  async check(): Promise<void> {
    await Promise.all(this.names().map((name) => this.client(name).topology()));
  }

  async onApplicationShutdown(): Promise<void> {
    const open = [...this.clients.values()];
    this.clients.clear();
    await Promise.allSettled(open.map((client) => client.close(CLOSING_MS)));
  }

  private address(engine: EngineName): string {
    const { zeebeAddress, brokerHost, brokerPort } = this.config;
    if (engine === 'embedded') return `grpc://${brokerHost}:${brokerPort}`;
    if (!zeebeAddress) throw new Error('A case runs on a Zeebe cluster, but ZEEBE_ADDRESS is not set');
    return zeebeAddress;
  }
}

/** No retries in the SDK: it would start a case twice. The outbox and the job handlers decide what is tried again. */
function connect(address: string): EngineClient {
  return new Camunda8({
    ZEEBE_GRPC_ADDRESS: address,
    CAMUNDA_AUTH_STRATEGY: 'NONE',
    CAMUNDA_LOG_LEVEL: 'none',
    zeebeGrpcSettings: {
      ZEEBE_CLIENT_LOG_LEVEL: 'NONE',
      ZEEBE_GRPC_CLIENT_RETRY: false,
      ZEEBE_GRPC_CLIENT_MAX_RETRIES: 0,
      ZEEBE_GRPC_CLIENT_EAGER_CONNECT: false,
      ZEEBE_GRPC_CLIENT_CONNECTION_TOLERANCE_MS: 100,
    },
  }).getZeebeGrpcApiClient();
}
