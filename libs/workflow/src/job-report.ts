import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@farled/infra';
import { Rejected, Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { GRPC, grpcCode, within } from './engine-errors';
import { asDocument, type EngineClient, Engines } from './engines';
import type { JobOutcome, ProcessJob } from './process-job';
import { WorkflowConfig } from './workflow.config';

const FIRST_BACK_OFF_MS = 1000;
const LONGEST_BACK_OFF_MS = 300_000;
const AGAIN_MS = 250;
const CALLER_MUST_ACT = 'The platform refused the job';

/** Does a job with its handler and tells the engine how it ended, again and again while the lease lasts. */
@Injectable()
export class JobReport {
  constructor(
    private readonly engines: Engines,
    private readonly config: WorkflowConfig,
  ) {}

  async run(job: ProcessJob, handle: (job: ProcessJob) => Promise<JobOutcome>, leaseMs: number): Promise<void> {
    const until = Date.now() + leaseMs;
    const answer = await handle(job).then(
      (outcome) => this.ended(job, outcome),
      (error: unknown) => this.failed(job, error),
    );
    await this.tell(job, answer, until);
  }

  private ended({ key: jobKey }: ProcessJob, outcome: JobOutcome) {
    const variables = asDocument(outcome?.variables ?? {});
    if (!outcome?.error) return (client: EngineClient): Promise<unknown> => client.completeJob({ jobKey, variables });
    const { error: errorCode, message: errorMessage = '' } = outcome;
    return (client: EngineClient): Promise<unknown> =>
      client.throwError({ jobKey, errorCode, errorMessage, variables });
  }

  /** Only codes and system names reach the engine: messages of other errors could carry personal data. */
  private failed(job: ProcessJob, error: unknown) {
    const { engine, key: jobKey, type, processInstanceKey } = job;
    log().warn({ err: error, engine, jobKey, type, processInstanceKey }, 'a job failed');
    const failure = describe(job, error);
    return (client: EngineClient): Promise<unknown> => client.failJob({ jobKey, ...failure });
  }

  /** A job that is gone was reported before, or the process went another way: nothing is left to do. */
  private async tell(job: ProcessJob, call: (client: EngineClient) => Promise<unknown>, until: number): Promise<void> {
    const { engine, key: jobKey, type } = job;
    while (Date.now() < until) {
      try {
        await within(this.config.timeoutMs, call(this.engines.client(engine)));
        return;
      } catch (error) {
        const code = grpcCode(error);
        if (code === GRPC.notFound || code === GRPC.failedPrecondition) return;
        if (code === GRPC.invalidArgument) {
          log().error({ err: error, engine, jobKey, type }, 'the engine refused the outcome of a job');
          return;
        }
        await pause(AGAIN_MS, undefined, { ref: false });
      }
    }
  }
}

function describe(job: ProcessJob, error: unknown) {
  if (error instanceof Rejected)
    return { retries: 0, errorMessage: `${CALLER_MUST_ACT}: ${error.code}`, retryBackOff: 0 };
  const retries = Math.max(0, job.retries - 1);
  const retryBackOff = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 4 ** Math.max(0, 3 - job.retries));
  const errorMessage =
    error instanceof Unavailable ? error.message : 'An error in the platform; its log has the reason';
  return { retries, errorMessage, retryBackOff };
}
