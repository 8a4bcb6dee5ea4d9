import { OutboxDispatcher, PeriodicWork, type RuntimeConfig } from '@farled/infra';
import { RecordReceiver, StreamProjector } from '@farled/stream';
import { JobHandlers, Workflow } from '@farled/workflow';
import type { INestApplicationContext } from '@nestjs/common';

/** Starts what the role `worker` does: records into task lists, effects out of the outbox, jobs, upkeep. */
export async function startWorker(app: INestApplicationContext, runtime: RuntimeConfig): Promise<void> {
  if (!runtime.has('worker')) return;
  if (app.get(Workflow).current() === 'cluster') await app.get(RecordReceiver).start();
  await app.get(StreamProjector).start();
  await app.get(OutboxDispatcher).start();
  await app.get(JobHandlers).start();
  app.get(PeriodicWork).start();
}

/** Takes nothing new, and waits for what is under way while the database is still there. */
export async function stopWorker(app: INestApplicationContext): Promise<void> {
  await app.get(JobHandlers).stop();
  await app.get(OutboxDispatcher).stop();
  await app.get(RecordReceiver).stop();
  await app.get(StreamProjector).stop();
}
