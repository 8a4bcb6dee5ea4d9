import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  credentials,
  makeGenericClientConstructor,
  Server,
  ServerCredentials,
  type ServiceDefinition,
} from '@grpc/grpc-js';
import { drive } from './drive';

const same = (bytes: Buffer) => bytes;
const serializers = {
  requestSerialize: same,
  requestDeserialize: same,
  responseSerialize: same,
  responseDeserialize: same,
};
const service: ServiceDefinition = {
  echo: { path: '/farled.bench.Echo/Echo', requestStream: false, responseStream: false, ...serializers },
};

/** Says back what it hears, in a process of its own. */
function serve(): void {
  const server = new Server();
  server.addService(service, {
    echo: (call: { request: Buffer }, answer: (error: null, value: Buffer) => void) => answer(null, call.request),
  });
  server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (_, port) => process.send?.({ port }));
  process.on('disconnect', () => process.exit(0));
}

/** What gRPC in Node reaches on this machine today, without an engine or a database: calls of 1 KB, sixteen at once. */
async function main(): Promise<void> {
  const [, , seconds = '3'] = process.argv;
  const server = fork(__filename, ['serve']);
  const [{ port }] = (await once(server, 'message')) as [{ port: number }];
  const Client = makeGenericClientConstructor(service, 'Echo');
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
  const text = Buffer.alloc(1024, 'a');
  const call = (): Promise<void> =>
    new Promise((resolve, reject) => client.echo?.(text, (error: Error | null) => (error ? reject(error) : resolve())));
  process.send?.(await drive(call, 16, Number(seconds)));
  server.disconnect();
  process.exit(0);
}

if (process.argv[2] === 'serve') serve();
else void main();
