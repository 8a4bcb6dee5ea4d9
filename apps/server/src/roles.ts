import { OutboxDispatcher, PeriodicWork, type RuntimeConfig } from '@farled/infra';
import type { INestApplicationContext } from '@nestjs/common';

/** Starts what the role `worker` does: the outbox and the upkeep. Job handlers open their streams by themselves. */
export async function startWorker(app: INestApplicationContext, runtime: RuntimeConfig): Promise<void> {
  if (!runtime.has('worker')) return;
  await app.get(OutboxDispatcher).start();
  app.get(PeriodicWork).start();
}
