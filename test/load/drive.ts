import { type Figures, figuresOf, median } from './figures';

/** Programs start slow and are compiled while they run: what comes before this is no figure of theirs. */
const WARM_UP_SECONDS = Number(process.env.BENCH_WARM_UP ?? 5);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

/** The median round, with all that ran, warm-up included: what the broker's commits are divided by. */
export interface Driven extends Figures {
  readonly total: number;
}

/** Runs work over and over in so many lanes: a warm-up, then some rounds of so many seconds. */
export async function drive(work: () => Promise<void>, inFlight: number, seconds: number): Promise<Driven> {
  let latencies: number[] = [];
  let total = 0;
  let isRunning = true;
  const lane = async () => {
    while (isRunning) {
      const begun = performance.now();
      await work();
      total += 1;
      latencies.push(performance.now() - begun);
    }
  };
  const lanes = Array.from({ length: inFlight }, lane);
  await wait(WARM_UP_SECONDS);
  const rounds: Figures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    latencies = [];
    const begun = performance.now();
    await wait(seconds);
    rounds.push(figuresOf(latencies, (performance.now() - begun) / 1000));
  }
  isRunning = false;
  await Promise.all(lanes);
  return { ...median(rounds), total };
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
