import { type Figures, figuresOf } from './figures';

/** With all that ran, warm-up included: what the broker's commits are divided by. */
export interface Driven extends Figures {
  readonly total: number;
}

/** Runs work over and over in so many lanes, for a warm-up and then for some measured seconds. */
export async function drive(work: () => Promise<void>, inFlight: number, seconds: number): Promise<Driven> {
  const latencies: number[] = [];
  let total = 0;
  let isMeasuring = false;
  let isRunning = true;
  const lane = async () => {
    while (isRunning) {
      const begun = performance.now();
      await work();
      total += 1;
      if (isMeasuring) latencies.push(performance.now() - begun);
    }
  };
  const lanes = Array.from({ length: inFlight }, lane);
  await wait(Math.min(2, seconds / 2));
  isMeasuring = true;
  const begun = performance.now();
  await wait(seconds);
  isMeasuring = false;
  const measured = (performance.now() - begun) / 1000;
  isRunning = false;
  await Promise.all(lanes);
  return { ...figuresOf(latencies, measured), total };
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
