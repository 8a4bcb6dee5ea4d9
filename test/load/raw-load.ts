import { type Job, RawClient } from '../conformance/support/raw-client';
import { drive } from './drive';
import { type Scenario, scenarios } from './scenarios';

/** Node's http2 answers late above this many calls on one connection. */
const CALLS_A_CHANNEL = 64;

/** Jobs by instance: pushed before somebody asks, or asked for before they are pushed. */
class Jobs {
  private readonly early = new Map<string, string[]>();
  private readonly asked = new Map<string, (jobKey: string) => void>();

  push({ key, processInstanceKey }: Job): void {
    const take = this.asked.get(processInstanceKey);
    this.asked.delete(processInstanceKey);
    if (take) take(key);
    else this.early.set(processInstanceKey, [...(this.early.get(processInstanceKey) ?? []), key]);
  }

  of(instance: string): Promise<string> {
    const waiting = this.early.get(instance);
    const key = waiting?.shift();
    if (waiting?.length === 0) this.early.delete(instance);
    if (key !== undefined) return Promise.resolve(key);
    return new Promise((resolve) => this.asked.set(instance, resolve));
  }
}

/** Raw grpc-js: create, take the pushed jobs, complete; channels shared by at most 64 calls. */
async function main(): Promise<void> {
  const [address = '', lanes = '1', seconds = '3', name = 'one task'] = process.argv.slice(2);
  const { file, run } = scenarios[name] as Scenario;
  const inFlight = Number(lanes);
  const options = { 'grpc.use_local_subchannel_pool': 1 };
  const clients = Array.from({ length: Math.ceil(inFlight / CALLS_A_CHANNEL) }, () => new RawClient(address, options));
  const client = (n: number) => clients[n % clients.length] as RawClient;
  await client(0).deploy(['bench.bpmn', file]);
  const stream = await new RawClient(address, options).stream('bench');
  const jobs = new Jobs();
  stream.on('error', () => undefined);
  stream.on('data', (job: Job) => jobs.push(job));
  let turn = 0;
  const one = () => {
    turn += 1;
    return run({ client: client(turn), jobOf: (instance) => jobs.of(instance) });
  };
  process.send?.(await drive(one, inFlight, Number(seconds)));
  process.exit(0);
}

void main();
