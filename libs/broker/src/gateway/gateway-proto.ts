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
  return Object.fromEntries(
    Object.entries(loaded.gateway_protocol.Gateway.service).map(([name, method]) => {
      const { requestDeserialize: read } = method;
      return [name, { ...method, requestDeserialize: (bytes: Buffer) => remembered(read(bytes), bytes.length) }];
    }),
  );
}

const sizes = new WeakMap<object, number>();

function remembered(request: object, bytes: number): object {
  sizes.set(request, bytes);
  return request;
}

/** How many bytes a request of this protocol came as. */
export const sizeOf = (request: object): number => sizes.get(request) ?? 0;
