import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseModule, InfraModule, infraTables } from '@farled/infra';
import type { StaffActor } from '@farled/kernel';
import { Deliveries, type PersonCriteria, PersonSearch, RegisterModule, registerTables } from '@farled/register';
import { NestFactory } from '@nestjs/core';
import { freshDatabase } from './fresh-database';
import { foreignCpu } from './machine';
import { places, writeRegisterFile } from './register/register-file';
import { syntheticPerson } from './register/synthetic-person';
import { atMost, conclude, serverUrl } from './report';

const PERSONS = Number(process.env.BENCH_PERSONS ?? 500_000);
const CHANGES = Number(process.env.BENCH_CHANGES ?? 5_000);
const SEARCHES = Number(process.env.BENCH_SEARCHES ?? 300);
const MIB = 1024 * 1024;
/** What is promised for half a million persons on two cores. */
const AIMS = { importSeconds: 600, deliverySeconds: 20, searchMilliseconds: 50, memoryMiB: 512 };
const officer: StaffActor = { kind: 'staff', staffId: 'bench', roles: ['case-officer'], department: 'Bench' };

interface Timed {
  readonly seconds: number;
  /** Of this process; the database's own comes on top. */
  readonly cpuSeconds: number;
  readonly mostMemoryMiB: number;
}

async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 100);
  await work();
  clearInterval(watch);
  const { user, system } = process.cpuUsage(cpu);
  const round = (number: number) => Math.round(number * 10) / 10;
  return {
    seconds: round((performance.now() - begun) / 1000),
    cpuSeconds: round((user + system) / 1e6),
    mostMemoryMiB: Math.round(most / MIB),
  };
}

/** What officers write into the search box: numbers, names in part, streets. */
function criteria(): Record<string, (index: number) => PersonCriteria> {
  const of = (index: number) => syntheticPerson((index * 7919) % PERSONS);
  return {
    number: (index) => ({ text: of(index).number }),
    surname: (index) => ({ text: of(index).surname }),
    'part of a surname': (index) => ({ text: of(index).surname.slice(0, 3) }),
    'whole name': (index) => ({ text: `${of(index).first} ${of(index).surname}` }),
    'parts of names': (index) => ({ text: `${of(index).first.slice(0, 3)} ${of(index).surname.slice(0, 4)}` }),
    street: (index) => ({ street: of(index).street }),
    'part of a street': (index) => ({ street: of(index).street.slice(0, 6) }),
    'name and street': (index) => ({ text: of(index).surname, street: of(index).street.replace(/ \d+$/, '') }),
  };
}

async function searches(search: PersonSearch) {
  const times = new Map<string, number[]>();
  for (let index = 0; index < SEARCHES; index += 1) {
    for (const [kind, of] of Object.entries(criteria())) {
      const begun = performance.now();
      await search.search(officer, of(index), 'bench');
      times.set(kind, [...(times.get(kind) ?? []), performance.now() - begun]);
    }
  }
  return Object.fromEntries([...times].map(([kind, all]) => [kind, percentiles(all)]));
}

function percentiles(all: readonly number[]) {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

async function measure(folder: string) {
  const app = await NestFactory.createApplicationContext(
    {
      module: class Bench {},
      imports: [DatabaseModule.forRoot([infraTables, registerTables]), InfraModule, RegisterModule],
    },
    { logger: ['error'] },
  );
  const deliveries = app.get(Deliveries);
  const path = join(folder, 'grund.xml');
  const day = new Date().toISOString();
  await writeRegisterFile(path, { persons: places(0, PERSONS), population: PERSONS, changedAt: '2026-01-01T03:00:00' });
  const size = Math.round(statSync(path).size / MIB);
  say(`a file of ${PERSONS} persons, ${size} MiB`);
  const filled = await timed(() => deliveries.fill(path, progress()));
  say(`import: ${JSON.stringify(filled)}`);
  const step = Math.floor(PERSONS / CHANGES);
  const name = `Navetavisering_bench_${day.slice(0, 10).replaceAll('-', '')}_1.xml`;
  await writeRegisterFile(join(folder, name), {
    ...{ persons: places(0, PERSONS, step), population: PERSONS, changedAt: day, moves: 1 },
  });
  const delivered = await timed(() => deliveries.refresh());
  say(`delivery of ${Math.ceil(PERSONS / step)}: ${JSON.stringify(delivered)}`);
  const found = await searches(app.get(PersonSearch));
  await app.close();
  return { persons: PERSONS, fileMiB: size, import: filled, delivery: delivered, searchMilliseconds: found };
}

function progress() {
  let [next, last] = [0, ''];
  return ({ stage, bytesRead, bytes, posts }: { stage: string; bytesRead: number; bytes: number; posts: number }) => {
    if (stage === last && bytesRead < next) return;
    [next, last] = [bytesRead + bytes / 10, stage];
    say(`  ${stage}: ${Math.round((100 * bytesRead) / bytes)} %, ${posts} posts`);
  };
}

const say = (text: string) => process.stdout.write(`${text}\n`);

type Measured = Awaited<ReturnType<typeof measure>>;

const aimsOf = ({ import: filled, delivery, searchMilliseconds }: Measured) => [
  atMost('import, seconds', filled.seconds, AIMS.importSeconds),
  atMost('memory while importing, MiB', filled.mostMemoryMiB, AIMS.memoryMiB),
  atMost('delivery, seconds', delivery.seconds, AIMS.deliverySeconds),
  ...Object.entries(searchMilliseconds).map(([kind, { p95 }]) =>
    atMost(`search by ${kind}, ms (p95)`, p95, AIMS.searchMilliseconds),
  ),
];

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'farled-register-'));
  process.env.DATABASE_URL = await freshDatabase(serverUrl());
  process.env.FARLED_REGISTER_DELIVERIES = folder;
  const foreign = await foreignCpu();
  try {
    const figures = await measure(folder);
    say(JSON.stringify(figures.searchMilliseconds, null, 2));
    conclude('register', { foreignCpu: foreign, ...figures }, aimsOf(figures));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
