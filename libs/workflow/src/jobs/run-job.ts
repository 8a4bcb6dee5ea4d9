import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@farled/infra';
import { Rejected, Unavailable } from '@farled/kernel';
import { ask, GRPC, statusOf } from '../engine/ask';
import { asDocument, type Connection } from '../engine/connect';
import type { HandleJob } from './job-options';
import type { JobOutcome, ProcessJob } from './process-job';

const SHORTEST_BACK_OFF_MS = 1000;
const LONGEST_BACK_OFF_MS = 5 * 60_000;
const DEFAULT_RETRIES = 3;
const TELL_AGAIN_MS = [100, 500, 2000];

/** Does one job and tells the engine how it went. Never throws: a job that nobody answers is given out again. */
export async function runJob(client: Connection, job: ProcessJob, handle: HandleJob): Promise<void> {
  const tell = await outcomeOf(job, handle).then(
    (outcome) => () => succeed(client, job, outcome),
    (error: unknown) => () => fail(client, job, error),
  );
  await insist(job, tell);
}

async function outcomeOf(job: ProcessJob, handle: HandleJob): Promise<JobOutcome> {
  return handle(job);
}

function succeed(client: Connection, { key }: ProcessJob, outcome: JobOutcome): Promise<unknown> {
  if (outcome && 'error' in outcome) {
    const { error, message = '', variables = {} } = outcome;
    const thrown = { jobKey: key, errorCode: error, errorMessage: message, variables: asDocument(variables) };
    return client.throwError(thrown);
  }
  return client.completeJob({ jobKey: key, variables: asDocument(outcome?.variables ?? {}) });
}

/**
 * `Rejected` will not get better by itself: an incident at once. Somebody else's outage: again later, more and more
 * seldom. Our own fault: again as well, since it may have been a lost connection to the database.
 */
function fail(client: Connection, job: ProcessJob, error: unknown): Promise<unknown> {
  const isFinal = error instanceof Rejected;
  const retries = isFinal ? 0 : Math.max(job.retries - 1, 0);
  if (!(isFinal || error instanceof Unavailable)) log().error({ err: error, ...namesOf(job) }, 'a job has failed');
  const errorMessage = isFinal
    ? error.code
    : error instanceof Unavailable
      ? error.message
      : 'internal error, see the log';
  return client.failJob({ jobKey: job.key, retries, errorMessage, retryBackOff: backOff(job.retries) });
}

/** Doubles with each attempt: how many have been made is told by how many are left. */
function backOff(retriesLeft: number): number {
  const made = Math.max(DEFAULT_RETRIES - retriesLeft, 0);
  return Math.min(SHORTEST_BACK_OFF_MS * 2 ** made, LONGEST_BACK_OFF_MS);
}

async function insist(job: ProcessJob, tell: () => Promise<unknown>): Promise<void> {
  for (const delay of [...TELL_AGAIN_MS, undefined]) {
    try {
      await ask(tell);
      return;
    } catch (error) {
      const status = statusOf(error);
      // Told before and the answer was lost, or the process went another way.
      if (status === GRPC.notFound || status === GRPC.failedPrecondition) return;
      if (!(error instanceof Unavailable) || delay === undefined) {
        log().warn({ err: error, ...namesOf(job) }, 'the engine was not told how a job went');
        return;
      }
      await wait(delay, undefined, { ref: false });
    }
  }
}

const namesOf = ({ engine, key, type, processInstanceKey }: ProcessJob) => ({
  engine,
  job: key,
  type,
  processInstanceKey,
});
