import { RawClient } from '../conformance/support/raw-client';
import { BrokerProcess, measure } from './children';
import type { Driven } from './drive';
import { freshDatabase } from './fresh-database';
import { atLeast, atMost, conclude, serverUrl } from './report';
import { storeFinished, storeWaiting, withDatabase } from './stored-instances';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const WAITING = Number(process.env.BENCH_WAITING ?? 100_000);
const FINISHED = Number(process.env.BENCH_FINISHED ?? 1_000_000);
const IN_FLIGHT = 64;

/** What one broker does in a second on a database, and what that costs it in processor time. */
async function throughput(databaseUrl: string, name: string) {
  const broker = await BrokerProcess.start(databaseUrl);
  const before = await broker.state();
  const { total, perSecond } = await measure<Driven>('raw-load', broker.address, IN_FLIGHT, SECONDS);
  const { cpu } = await broker.state();
  await broker.stop();
  const cpuMs = (cpu.user + cpu.system - before.cpu.user - before.cpu.system) / 1000 / total;
  console.log(
    `${name.padEnd(10)}${perSecond.toFixed(0).padStart(8)} instances/s ${cpuMs.toFixed(3).padStart(8)} ms CPU each`,
  );
  return { perSecond, cpuMs };
}

/** From the start of the process until a worker has the first of many jobs that wait. */
async function restart(databaseUrl: string) {
  const begun = performance.now();
  const broker = await BrokerProcess.start(databaseUrl);
  const listens = performance.now() - begun;
  const jobs = await new RawClient(broker.address).activate('waiting', { maxJobsToActivate: 1 });
  const firstJob = performance.now() - begun;
  const { cpu, rss } = await broker.state('swept');
  await broker.stop();
  if (jobs.length !== 1) throw new Error('no job was there after the restart');
  return { listens, firstJob, cpu: (cpu.user + cpu.system) / 1000, rss };
}

/** A database with what a municipality has after years. */
async function filledDatabase(): Promise<string> {
  const full = await freshDatabase(serverUrl());
  const broker = await BrokerProcess.start(full);
  await measure<Driven>('raw-load', broker.address, IN_FLIGHT, 1);
  await measure('waiting-load', broker.address, 1);
  await broker.stop();
  await withDatabase(full, (client) => storeFinished(client, FINISHED));
  await withDatabase(full, (client) => storeWaiting(client, WAITING));
  return full;
}

async function main(): Promise<void> {
  console.log(`with ${FINISHED} finished and ${WAITING} waiting instances`);
  const full = await filledDatabase();
  const restarts = [await restart(full), await restart(full), await restart(full)];
  const restarted = restarts.sort((a, b) => a.firstJob - b.firstJob)[1]!;
  const { firstJob, cpu } = restarted;
  console.log(`restart to the first job ${firstJob.toFixed(0)} ms, of them ${cpu.toFixed(0)} ms CPU of the broker`);
  const empty = [await throughput(await freshDatabase(serverUrl()), 'empty')];
  const filled = [await throughput(full, 'full'), await throughput(full, 'full')];
  empty.push(await throughput(await freshDatabase(serverUrl()), 'empty'));
  const ratio = (of: 'perSecond' | 'cpuMs') => sum(filled.map((one) => one[of])) / sum(empty.map((one) => one[of]));
  conclude('size', { WAITING, FINISHED, restarted, empty, filled }, [
    atMost('seconds from restart to the first job', firstJob / 1000, 3),
    atLeast('instances/s on the full database / on an empty one', ratio('perSecond'), 0.9),
    atMost('CPU of an instance on the full database / on an empty one', ratio('cpuMs'), 1 / 0.9),
  ]);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

void main();
