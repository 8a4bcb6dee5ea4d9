import { BrokerProcess, measure } from './children';
import type { Driven } from './drive';
import type { Figures } from './figures';
import { freshDatabase } from './fresh-database';
import { coldStart, cpuSeconds, memoryOf, memoryOfDatabase } from './processes';
import { atLeast, atMost, conclude, serverUrl } from './report';
import { scenarios } from './scenarios';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const STORM = Number(process.env.BENCH_STORM ?? 10_000);
const SERVICES_IN_FLIGHT = 64;
const PACED_ROUNDS = 3;
/** Instances that only wait, and the time that both engines have for starting them. */
const WAITING = Number(process.env.BENCH_WAITING ?? 100_000);
const WAITING_SECONDS = Number(process.env.BENCH_WAITING_SECONDS ?? 300);

interface Engine {
  readonly name: string;
  readonly address: string;
}

type Measured = Record<string, Figures>;

/** What each engine does with one kind of work after the other; never both at once. */
async function figuresOf({ address, name }: Engine): Promise<Measured> {
  const measured: Measured = {};
  for (const [scenario, { inFlight }] of Object.entries(scenarios)) {
    const { total: _, ...figures } = await measure<Driven>('raw-load', address, inFlight, SECONDS, scenario);
    measured[scenario] = figures;
    report(name, scenario, figures);
  }
  const { total: _, ...services } = await measure<Driven>('services-load', address, SERVICES_IN_FLIGHT, SECONDS);
  measured['e-services'] = services;
  report(name, 'e-services', services);
  const storm = await measure<Figures>('storm-load', address, STORM);
  measured['timer storm'] = storm;
  report(name, 'timer storm', storm);
  return measured;
}

/** What has no value, because nothing came to its end, arrives from another process as null. */
const number = (value: number | null) => (value ?? Number.NaN).toFixed(1).padStart(10);

function report(engine: string, scenario: string, { perSecond, p50, p99 }: Figures): void {
  console.log(`${engine.padEnd(10)}${scenario.padEnd(16)}${number(perSecond)}${number(p50)}${number(p99)}`);
}

/** Both engines at half of what Zeebe can do: how long instances take when nothing stands in line. */
async function atHalfLoad(ours: Engine, theirs: Engine, zeebesMost: number) {
  const rate = zeebesMost / 2;
  const seconds = PACED_ROUNDS * SECONDS;
  const half = {
    ours: await measure<Figures>('paced-load', ours.address, rate, seconds),
    theirs: await measure<Figures>('paced-load', theirs.address, rate, seconds),
  };
  report(ours.name, 'half load', half.ours);
  report(theirs.name, 'half load', half.theirs);
  return half;
}

/** What Zeebe costs before it has done anything, as whoever has started it has measured it. */
function startOfZeebe(): { ms: number; cpu: number | undefined; pid: number } | undefined {
  const { BENCH_ZEEBE_PID: pid, BENCH_ZEEBE_START_MS: ms } = process.env;
  return pid && ms ? { ms: Number(ms), cpu: cpuSeconds(Number(pid)), pid: Number(pid) } : undefined;
}

/** The memory of both engines with the same number of waiting instances: as many as Zeebe takes in the time there is. */
async function memory(zeebe: Engine, pid: number) {
  const { made } = await measure<{ made: number }>('waiting-load', zeebe.address, WAITING, WAITING_SECONDS);
  const theirs = memoryOf(pid);
  const url = await freshDatabase(serverUrl());
  const broker = await BrokerProcess.start(url);
  await measure('waiting-load', broker.address, made);
  const ours = memoryOf(broker.pid);
  const database = await memoryOfDatabase(url);
  await broker.stop();
  const megabytes = (bytes = Number.NaN) => `${Math.round(bytes / 1024 / 1024)} MB`;
  console.log(
    `${made} waiting instances: Farled ${megabytes(ours)}, its PostgreSQL ${megabytes(database)}, Zeebe ${megabytes(theirs)}`,
  );
  return { waiting: made, ours, database, theirs };
}

async function main(): Promise<void> {
  const { BENCH_ZEEBE: zeebe, BENCH_POSTGRES_START_MS: database = '0' } = process.env;
  const theirStart = startOfZeebe();
  const ourStart = await coldStart(await freshDatabase(serverUrl()));
  console.log(
    `Farled's broker took ${(ourStart.ms / 1000).toFixed(1)} s to start, PostgreSQL ${Number(database) / 1000} s`,
  );
  console.log(`${''.padEnd(26)}instances/s    p50 ms    p99 ms`);
  const broker = await BrokerProcess.start(await freshDatabase(serverUrl()));
  const own = { name: 'Farled', address: broker.address };
  const ours = await figuresOf(own);
  if (!zeebe || !theirStart) {
    console.log('no Zeebe to compare with here');
    await broker.stop();
    conclude('compare', { ours, ourStart }, []);
    return;
  }
  const engine = { name: 'Zeebe', address: zeebe };
  const theirs = await figuresOf(engine);
  const half = await atHalfLoad(own, engine, theirs['one task']!.perSecond);
  await broker.stop();
  const memories = await memory(engine, theirStart.pid);
  conclude('compare', { ours, theirs, half, ourStart, theirStart, memories }, [
    ...Object.entries(theirs).map(([name, { perSecond }]) =>
      atLeast(`${name}: instances/s, times Zeebe's`, (ours[name]?.perSecond ?? Number.NaN) / perSecond, 10),
    ),
    atMost("p99 at half load, share of Zeebe's", half.ours.p99 / half.theirs.p99, 0.2),
    atMost("cold start, share of Zeebe's", (ourStart.ms + Number(database)) / theirStart.ms, 0.1),
    atMost("cold start, share of Zeebe's CPU", (ourStart.cpu ?? Number.NaN) / (theirStart.cpu ?? Number.NaN), 0.1),
    atMost("memory, share of Zeebe's", (memories.ours ?? Number.NaN) / (memories.theirs ?? Number.NaN), 0.25),
  ]);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
