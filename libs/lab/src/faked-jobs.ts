import { addDuration, parseDuration, type ScriptedEngine, type Variables } from '@farled/engine';
import type { JobAnswer } from './scenario.types';

const USER_TASK = 'io.camunda.zeebe:userTask';
/** A process that still makes jobs after so many is running in a circle. */
const MOST_JOBS = 1000;

/** Does every job but user tasks, with the answers of the scenario. */
export class FakedJobs {
  /** How often each job type was taken. */
  readonly taken = new Map<string, number>();

  constructor(
    private readonly engine: ScriptedEngine,
    private readonly answers: Readonly<Record<string, readonly JobAnswer[]>>,
  ) {}

  /** Does jobs until there are none; throws when there is no end to them. */
  doAll(): void {
    for (let count = 0; ; count += 1) {
      const job = this.engine.jobs().find(({ type }) => type !== USER_TASK);
      if (!job) return;
      if (count === MOST_JOBS) throw new Error(`more than ${MOST_JOBS} jobs without a pause: '${job.type}' again`);
      this.answer(job.type, job.retries);
    }
  }

  private answer(type: string, retries: number): void {
    const before = this.taken.get(type) ?? 0;
    this.taken.set(type, before + 1);
    const script = this.answers[type] ?? [];
    const { variables = {}, fail, backOff, error } = script[Math.min(before, script.length - 1)] ?? {};
    if (error !== undefined) this.engine.throwError(type, error, { variables: variables });
    else if (fail !== undefined) this.fail(type, retries - 1, { errorMessage: fail, backOff });
    else this.engine.completeJob(type, variables as Variables);
  }

  private fail(
    type: string,
    retries: number,
    { errorMessage, backOff }: { errorMessage: string; backOff?: string },
  ): void {
    const duration = backOff === undefined ? undefined : parseDuration(backOff);
    const retryBackOff = duration ? addDuration(this.engine.now, duration) - this.engine.now : 0;
    this.engine.failJob(type, retries, { errorMessage, retryBackOff });
  }
}

/** The user task that waits at an element, with the groups that may take it. */
export function userTaskAt(engine: ScriptedEngine, elementId: string): { key: number; groups: string[] } | undefined {
  const task = engine.jobs(USER_TASK).find((job) => job.elementId === elementId);
  if (!task) return undefined;
  const groups = task.customHeaders['io.camunda.zeebe:candidateGroups'];
  return { key: task.key, groups: groups ? (JSON.parse(groups) as string[]) : [] };
}
