import { loadPackageDefinition, type ServiceDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

/** Keys are text, bytes are buffers, what is absent has its default. */
const options = { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true };

/** The protocol as the installed client package (Apache-2.0) describes it; no copy of it lies in this repository. */
export function gatewayService(): ServiceDefinition {
  const file = require.resolve('@camunda8/sdk/dist/proto/zeebe.proto');
  const loaded = loadPackageDefinition(loadSync(file, options)) as unknown as {
    gateway_protocol: { Gateway: { service: ServiceDefinition } };
  };
  return loaded.gateway_protocol.Gateway.service;
}
