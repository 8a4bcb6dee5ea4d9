import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrokerProcess, measure } from './children';
import type { Driven } from './drive';
import type { Figures } from './figures';
import { freshDatabase } from './fresh-database';
import { machine } from './machine';
import { scenarios } from './scenarios';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const STORM = Number(process.env.BENCH_STORM ?? 10_000);

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
  const storm = await measure<Figures>('storm-load', address, STORM, STORM / 200);
  measured['timer storm'] = storm;
  report(name, 'timer storm', storm);
  return measured;
}

const number = (value: number) => value.toFixed(1).padStart(10);

function report(engine: string, scenario: string, { perSecond, p50, p99 }: Figures): void {
  console.log(`${engine.padEnd(10)}${scenario.padEnd(16)}${number(perSecond)}${number(p50)}${number(p99)}`);
}

async function main(): Promise<void> {
  const { DATABASE_URL: url, BENCH_ZEEBE: zeebe } = process.env;
  if (!url) throw new Error('DATABASE_URL names a durable PostgreSQL; `npm run bench -- compare` starts one');
  console.log(`${''.padEnd(26)}instances/s    p50 ms    p99 ms`);
  const broker = await BrokerProcess.start(await freshDatabase(url));
  const ours = await figuresOf({ name: 'Farled', address: broker.address });
  await broker.stop();
  const theirs = zeebe ? await figuresOf({ name: 'Zeebe', address: zeebe }) : undefined;
  for (const [name, { perSecond }] of Object.entries(theirs ?? {})) {
    const ratio = (ours[name]?.perSecond ?? Number.NaN) / perSecond;
    console.log(`${name.padEnd(16)}${ratio.toFixed(2)} times Zeebe's instances/s`);
  }
  if (!theirs) console.log('no Zeebe to compare with here');
  save({ ours, theirs });
}

function save(figures: object): void {
  const folder = join(process.cwd(), '.farled', 'bench');
  mkdirSync(folder, { recursive: true });
  const result = { at: new Date().toISOString(), machine: machine(), ...figures };
  writeFileSync(join(folder, 'compare.json'), `${JSON.stringify(result, null, 2)}\n`);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
