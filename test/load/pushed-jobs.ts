import { setTimeout as wait } from 'node:timers/promises';
import type { Job, RawClient } from '../conformance/support/raw-client';

/** A real Zeebe does not say when it has taken a stream, and pushes no job that was there before. */
export const STREAM_OPENS_MS = 2000;
/** Nor one that it could not push at once: like any worker with a stream, this one asks for those now and then. */
const POLL_EVERY_MS = 1000;

/** Jobs by instance: pushed before somebody asks, or asked for before they are pushed. */
class PushedJobs {
  private readonly early = new Map<string, string[]>();
  private readonly asked = new Map<string, (jobKey: string) => void>();

  push({ key, processInstanceKey }: Job): void {
    const take = this.asked.get(processInstanceKey);
    this.asked.delete(processInstanceKey);
    if (take) take(key);
    else this.early.set(processInstanceKey, [...(this.early.get(processInstanceKey) ?? []), key]);
  }

  of(instance: string): Promise<string> {
    const waiting = this.early.get(instance);
    const key = waiting?.shift();
    if (waiting?.length === 0) this.early.delete(instance);
    if (key !== undefined) return Promise.resolve(key);
    return new Promise((resolve) => this.asked.set(instance, resolve));
  }
}

/** The jobs of the load programs, as they are pushed from now on. */
export async function pushedJobs(client: RawClient): Promise<PushedJobs> {
  const jobs = new PushedJobs();
  const stream = client.openStream('bench');
  stream.on('error', () => undefined);
  stream.on('data', (job: Job) => jobs.push(job));
  void poll(client, jobs);
  await wait(STREAM_OPENS_MS);
  return jobs;
}

async function poll(client: RawClient, jobs: PushedJobs): Promise<never> {
  for (;;) {
    await wait(POLL_EVERY_MS);
    const left = await client.activate('bench', { maxJobsToActivate: 100, requestTimeout: -1 }).catch(() => []);
    for (const job of left) jobs.push(job);
  }
}
