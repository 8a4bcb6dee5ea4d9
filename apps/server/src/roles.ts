import { OutboxDispatcher, type RuntimeConfig } from '@farled/infra';
import type { INestApplicationContext } from '@nestjs/common';

/** Starts what the role `worker` does besides answering: the outbox. Job handlers open their streams by themselves. */
export async function startWorker(app: INestApplicationContext, runtime: RuntimeConfig): Promise<void> {
  if (runtime.has('worker')) await app.get(OutboxDispatcher).start();
}
