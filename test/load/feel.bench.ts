import { compileFeel } from '@farled/feel';
import { median } from './figures';
import { machine } from './machine';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const ROUNDS = 3;
const BATCH = 1000;

/** About 1 KB of variables, as a case has them. */
const variables: Readonly<Record<string, unknown>> = {
  caseId: '0192f1c2-6d2a-7cc3-98a2-6c1b0f0a3f11',
  amount: 12_450.5,
  priority: 'high',
  child: { age: 4, siblings: 2, place: { school: 'Björken', hours: 25 } },
  queue: Array.from({ length: 40 }, (_, i) => ({ place: i, points: i * 3 })),
};

const EXPRESSIONS: Readonly<Record<string, string>> = {
  'gateway condition': 'amount > 10000 and priority = "high" and child.age < 6',
  'one comparison': 'child.place.hours >= 15',
  'decimal arithmetic': 'amount * 0.25 + child.siblings * 1.1',
  'list of 40 filtered': 'count(queue[points > 60])',
  'compiled from the cache': 'priority = "high"',
};

/** Evaluations a second on one core; the median of some rounds. */
function measure(evaluate: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    let count = 0;
    while (performance.now() - began < (SECONDS * 1000) / ROUNDS) {
      for (let i = 0; i < BATCH; i += 1) evaluate();
      count += BATCH;
    }
    const perSecond = (count * 1000) / (performance.now() - began);
    return { perSecond, p50: 1000 / perSecond, p99: 1000 / perSecond, count };
  });
  return median(rounds).perSecond;
}

const read = (name: string): unknown => variables[name];

function evaluations(name: string, source: string): () => unknown {
  const names = Object.keys(variables);
  if (name === 'compiled from the cache') return () => compileFeel(source, 'expression', names).evaluate(read).value;
  const compiled = compileFeel(source, 'expression', names);
  return () => compiled.evaluate(read).value;
}

const figures = Object.entries(EXPRESSIONS).map(([name, source]) => {
  const perSecond = Math.round(measure(evaluations(name, source)));
  console.log(`${name.padEnd(26)} ${perSecond.toLocaleString('en').padStart(12)} evaluations/s   ${source}`);
  return { name, source, perSecond };
});
console.log(JSON.stringify({ feel: figures, variablesBytes: JSON.stringify(variables).length, machine: machine() }));
