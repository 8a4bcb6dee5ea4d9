import { setTimeout as wait } from 'node:timers/promises';
import type { Job, RawClient } from '../conformance/support/raw-client';

/** A real Zeebe does not say when it has taken a stream, and pushes no job that was there before. */
const STREAM_OPENS_MS = 2000;
/** Nor one that it could not push at once: like any worker with a stream, this one asks for those now and then. */
const POLL_EVERY_MS = 1000;

/** Jobs by instance: pushed before somebody asks, or asked for before they are pushed. */
class PushedJobs {
  private readonly early = new Map<string, string[]>();
  private readonly asked = new Map<string, ((jobKey: string) => void)[]>();

  push({ key, processInstanceKey }: Job): void {
    const take = firstOf(this.asked, processInstanceKey);
    if (take) take(key);
    else add(this.early, processInstanceKey, key);
  }

  of(instance: string): Promise<string> {
    const key = firstOf(this.early, instance);
    if (key !== undefined) return Promise.resolve(key);
    return new Promise((resolve) => add(this.asked, instance, resolve));
  }
}

function add<T>(lists: Map<string, T[]>, name: string, one: T): void {
  const list = lists.get(name);
  if (list) list.push(one);
  else lists.set(name, [one]);
}

/** Takes the first of a list, and the list away with its last. */
function firstOf<T>(lists: Map<string, T[]>, name: string): T | undefined {
  const list = lists.get(name);
  const first = list?.shift();
  if (list?.length === 0) lists.delete(name);
  return first;
}

/** Takes the jobs of these types from now on, pushed or not. */
export async function takeJobs(
  client: RawClient,
  types: Iterable<string>,
  take: (job: Job) => void,
  request: object = {},
): Promise<void> {
  for (const type of types) {
    const stream = client.openStream(type, request);
    stream.on('error', () => undefined);
    stream.on('data', take);
    void poll(client, type, take, request);
  }
  await wait(STREAM_OPENS_MS);
}

async function poll(client: RawClient, type: string, take: (job: Job) => void, request: object): Promise<never> {
  for (;;) {
    await wait(POLL_EVERY_MS);
    const left = { ...request, maxJobsToActivate: 100, requestTimeout: -1 };
    for (const job of await client.activate(type, left).catch(() => [])) take(job);
  }
}

/** The jobs of the load programs, as they are pushed from now on. */
export async function pushedJobs(client: RawClient): Promise<PushedJobs> {
  const jobs = new PushedJobs();
  await takeJobs(client, ['bench'], (job) => jobs.push(job));
  return jobs;
}
