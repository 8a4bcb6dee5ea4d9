import { OutboxDispatcher, type RuntimeConfig } from '@farled/infra';
import { StreamProjector } from '@farled/stream';
import { JobHandlers } from '@farled/workflow';
import type { INestApplicationContext } from '@nestjs/common';

/** Starts what the role `worker` does besides answering: the record stream, the outbox and the jobs of the processes. */
export async function startWorker(app: INestApplicationContext, runtime: RuntimeConfig): Promise<void> {
  if (!runtime.has('worker')) return;
  await app.get(StreamProjector).start();
  await app.get(OutboxDispatcher).start();
  app.get(JobHandlers).start();
}
