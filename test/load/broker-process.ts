import { startBroker } from '@farled/broker';
import { watchLoop } from './loop-watch';

/** A broker under measurement: answers with its figures when it is asked. */
async function main(): Promise<void> {
  const { DATABASE_URL = '', BENCH_DELAY_MS = '0', BENCH_MAX_BATCH = '500' } = process.env;
  const delay = Number(BENCH_DELAY_MS);
  const broker = await startBroker({
    databaseUrl: DATABASE_URL,
    port: 0,
    maxBatch: Number(BENCH_MAX_BATCH),
    cacheBytes: 32 * 1024 * 1024,
    faults: delay > 0 ? { after: () => new Promise((resolve) => setTimeout(resolve, delay)) } : {},
  });
  const held = process.env.BENCH_WATCH_LOOP ? watchLoop() : undefined;
  process.on('message', (as) => {
    const stall = held?.();
    if (as === 'swept') globalThis.gc?.();
    process.send?.({ ...broker.figures(), ...process.memoryUsage(), cpu: process.cpuUsage(), stall });
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ address: broker.address });
}

void main();
