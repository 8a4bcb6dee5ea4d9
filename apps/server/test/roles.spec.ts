import { OutboxDispatcher, PeriodicWork, RuntimeConfig } from '@farled/infra';
import { RecordReceiver, StreamProjector } from '@farled/stream';
import { JobHandlers, Workflow } from '@farled/workflow';
import type { INestApplicationContext } from '@nestjs/common';
import { startWorker } from '../src/roles';

const PARTS = { RecordReceiver, StreamProjector, OutboxDispatcher, JobHandlers, PeriodicWork };

/** The parts that a server with these roles and this engine starts. */
async function started(roles: string, engine: string): Promise<string[]> {
  const names: string[] = [];
  const get = (token: unknown) => {
    if (token === Workflow) return { current: () => engine };
    const name = Object.entries(PARTS).find(([, part]) => part === token)?.[0] ?? '';
    return { start: () => names.push(name) };
  };
  const runtime = Object.assign(new RuntimeConfig(), { roles: roles.split(',') });
  await startWorker({ get } as unknown as INestApplicationContext, runtime);
  return names;
}

describe('role worker', () => {
  it('receives the records of a Zeebe cluster only when new cases go to one', async () => {
    expect(await started('api,worker', 'cluster')).toEqual(Object.keys(PARTS));
    expect(await started('worker', 'embedded')).not.toContain('RecordReceiver');
  });

  it('is all that does work behind the scenes', async () => {
    expect(await started('api', 'cluster')).toEqual([]);
  });
});
