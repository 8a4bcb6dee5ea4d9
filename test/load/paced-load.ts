import { type Figures, figuresOf } from './figures';
import { PatientClient } from './patient-client';
import { pushedJobs } from './pushed-jobs';
import { scenarios } from './scenarios';

const WARM_UP_SECONDS = Number(process.env.BENCH_WARM_UP ?? 5);
const TICK_MS = 5;

/** Starts so many instances a second, however long each takes, and measures from its start to its last job. */
async function main(): Promise<void> {
  const [address = '', rate = '50', seconds = '10'] = process.argv.slice(2);
  const client = new PatientClient(address);
  const { file, run } = scenarios['one task']!;
  await client.deploy(['bench.bpmn', file]);
  const jobs = await pushedJobs(new PatientClient(address, { 'grpc.use_local_subchannel_pool': 1 }));
  const latencies: number[] = [];
  const running = new Set<Promise<void>>();
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1000;
  const one = async () => {
    const start = performance.now();
    const isMeasured = elapsed() > WARM_UP_SECONDS;
    await run({ client, jobOf: (instance) => jobs.of(instance) });
    if (isMeasured) latencies.push(performance.now() - start);
  };
  for (let started = 0; elapsed() < WARM_UP_SECONDS + Number(seconds); ) {
    for (; started < elapsed() * Number(rate); started += 1) {
      const work = one().finally(() => running.delete(work));
      running.add(work);
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  await Promise.all(running);
  process.send?.(figuresOf(latencies, Number(seconds)) satisfies Figures);
  process.exit(0);
}

void main();
