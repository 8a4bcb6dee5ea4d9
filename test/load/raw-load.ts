import { drive } from './drive';
import { PatientClient } from './patient-client';
import { pushedJobs } from './pushed-jobs';
import { type Hands, type Scenario, scenarios } from './scenarios';

/** Node's http2 answers late above this many calls on one connection. */
const CALLS_A_CHANNEL = 64;

/** Raw grpc-js: create, take the pushed jobs, complete; channels shared by at most 64 calls. */
async function main(): Promise<void> {
  const [address = '', lanes = '1', seconds = '3', name = 'one task'] = process.argv.slice(2);
  const { file, run, atOnce = 1 } = scenarios[name] as Scenario;
  const inFlight = Number(lanes);
  const options = { 'grpc.use_local_subchannel_pool': 1 };
  const clients = Array.from(
    { length: Math.ceil((inFlight * atOnce) / CALLS_A_CHANNEL) },
    () => new PatientClient(address, options),
  );
  let turn = 0;
  const hands: Hands = {
    get client() {
      turn += 1;
      return clients[turn % clients.length] as PatientClient;
    },
    jobOf: (instance) => jobs.of(instance),
  };
  await hands.client.deploy(['bench.bpmn', file]);
  const jobs = await pushedJobs(new PatientClient(address, options));
  const one = () => run(hands);
  process.send?.(await drive(one, inFlight, Number(seconds)));
  process.exit(0);
}

void main();
