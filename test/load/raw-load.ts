import { oneTask } from '../conformance/support/processes';
import { type Job, RawClient } from '../conformance/support/raw-client';
import { drive } from './drive';

/** Node's http2 answers late above this many calls on one connection. */
const CALLS_A_CHANNEL = 64;

/** Raw grpc-js: create, take the pushed job, complete; channels shared by at most 64 calls. */
async function main(): Promise<void> {
  const [address = '', lanes = '1', seconds = '3'] = process.argv.slice(2);
  const inFlight = Number(lanes);
  const options = { 'grpc.use_local_subchannel_pool': 1 };
  const clients = Array.from({ length: Math.ceil(inFlight / CALLS_A_CHANNEL) }, () => new RawClient(address, options));
  const client = (n: number) => clients[n % clients.length] as RawClient;
  await client(0).deploy(['bench.bpmn', oneTask('bench')]);
  const listener = new RawClient(address, options);
  const stream = await listener.stream('bench');
  const early = new Map<string, string>();
  const waiting = new Map<string, (jobKey: string) => void>();
  stream.on('error', () => undefined);
  stream.on('data', ({ key, processInstanceKey }: Job) => {
    const take = waiting.get(processInstanceKey);
    if (take) take(key);
    else early.set(processInstanceKey, key);
  });
  const jobOf = (instance: string) => {
    const known = early.get(instance);
    if (known !== undefined && early.delete(instance)) return Promise.resolve(known);
    return new Promise<string>((resolve) => waiting.set(instance, resolve));
  };
  let turn = 0;
  const variables = { text: 'x'.repeat(960), amount: 1200 };
  const one = async () => {
    turn += 1;
    const mine = client(turn);
    const instance = await mine.create('bench', variables);
    const jobKey = await jobOf(instance);
    waiting.delete(instance);
    await mine.complete(jobKey);
  };
  process.send?.(await drive(one, inFlight, Number(seconds)));
  process.exit(0);
}

void main();
