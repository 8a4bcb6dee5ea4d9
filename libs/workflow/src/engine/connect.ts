import { Camunda8 } from '@camunda8/sdk';
import type { JsonObject } from '@farled/kernel';

/** The SDK's client of one engine. */
export type Connection = ReturnType<Camunda8['getZeebeGrpcApiClient']>;

/** Variables as the SDK's types want them; on the wire it is the same JSON. */
export const asDocument = (variables: JsonObject) => variables as never;

/** One answer of the stream of jobs and of ActivateJobs, as the protocol writes it. */
export interface GatewayJob {
  readonly key: string;
  readonly type: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly customHeaders: string;
  readonly retries: number;
  readonly variables: string;
}

/**
 * A connection of the SDK to one engine. It never retries by itself: a start that is sent again would be a second
 * instance, and whoever calls knows whether to try again. The scheme of the address says whether there is TLS.
 */
export function connect(address: string): Connection {
  const camunda = new Camunda8({
    ZEEBE_GRPC_ADDRESS: address,
    CAMUNDA_AUTH_STRATEGY: 'NONE',
    CAMUNDA_LOG_LEVEL: 'none',
    zeebeGrpcSettings: {
      ZEEBE_CLIENT_LOG_LEVEL: 'NONE',
      ZEEBE_GRPC_CLIENT_RETRY: false,
      ZEEBE_GRPC_CLIENT_CONNECTION_TOLERANCE_MS: 100,
      // The SDK's types allow only its own defaults or text; gRPC wants numbers.
      GRPC_INITIAL_RECONNECT_BACKOFF_MS: 100 as unknown as string,
      GRPC_MAX_RECONNECT_BACKOFF_MS: 2000 as unknown as string,
      GRPC_KEEPALIVE_TIME_MS: 60_000,
    },
  });
  return camunda.getZeebeGrpcApiClient();
}
