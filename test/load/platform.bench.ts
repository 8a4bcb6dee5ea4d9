import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apply } from '../support/application';
import { Installation } from '../support/installation';
import { Visitor } from '../support/visitor';
import { machine } from './machine';

const CASES = Number(process.env.BENCH_CASES ?? 30);
/** A server that has just started is still being compiled. */
const WARM_UP = 15;
const LOOK_EVERY_MS = 20;

const at = (sorted: readonly number[], share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? NaN);

/** From the answer to "Skicka ansökan" until the officer's list shows the task, milliseconds. */
async function untilVisible(officer: Visitor, caseId: string): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const { body } = await officer.get('/api/officer/tasks?view=all&limit=100');
    if (body.items.some((item: { caseId: string }) => item.caseId === caseId)) return performance.now() - begun;
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
  }
}

async function main(): Promise<void> {
  const farled = await Installation.start({ FARLED_REQUESTS_PER_MINUTE: '1000000' });
  try {
    const elin = await new Visitor(farled).loginAsResident('elin');
    const hanna = await new Visitor(farled).loginAsStaff('hanna');
    const times: number[] = [];
    for (let count = 0; count < WARM_UP + CASES; count += 1) {
      const { caseId } = await apply(elin);
      const time = await untilVisible(hanna, caseId);
      if (count >= WARM_UP) times.push(time);
    }
    report(times.sort((a, b) => a - b));
  } finally {
    await farled.stop();
  }
}

function report(sorted: readonly number[]): void {
  const figures = { cases: sorted.length, p50: at(sorted, 0.5), p95: at(sorted, 0.95), max: at(sorted, 0.999) };
  process.stdout.write(
    `submit -> task visible   p50 ${figures.p50} ms   p95 ${figures.p95} ms   max ${figures.max} ms\n`,
  );
  const folder = join(process.env.FARLED_ROOT ?? '.', '.farled', 'bench');
  mkdirSync(folder, { recursive: true });
  const result = { at: new Date().toISOString(), machine: machine(), submitToVisible: figures };
  writeFileSync(join(folder, 'platform.json'), `${JSON.stringify(result, null, 2)}\n`);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
