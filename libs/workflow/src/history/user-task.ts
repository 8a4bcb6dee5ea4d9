import type { EngineName, StreamJob } from '@farled/stream';

/** The job type of user tasks that are reached over gRPC alone (Zeebe 8.5, job-based user tasks). */
export const USER_TASK_TYPE = 'io.camunda.zeebe:userTask';

/** A task that a process has given to people. */
export interface UserTask {
  readonly engine: EngineName;
  readonly jobKey: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly candidateGroups: readonly string[];
  readonly createdAt: Date;
}

/** Something has happened to a user task. */
export interface UserTaskChange {
  readonly kind: 'opened' | 'completed' | 'taken-away' | 'moved';
  readonly engine: EngineName;
  readonly jobKey: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
  readonly candidateGroups: readonly string[];
  readonly at: Date;
}

const GROUPS = 'io.camunda.zeebe:candidateGroups';

/** The groups are written as a JSON list in a header. */
export function candidateGroups(headers: Readonly<Record<string, unknown>> | undefined): string[] {
  const text = headers?.[GROUPS];
  if (typeof text !== 'string' || text === '') return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(String) : [text];
  } catch {
    return [text];
  }
}

export const toUserTask = (job: StreamJob): UserTask => ({
  engine: job.engine,
  jobKey: String(job.key),
  processInstanceKey: String(job.processInstanceKey),
  elementId: job.elementId,
  elementInstanceKey: String(job.elementInstanceKey),
  candidateGroups: candidateGroups(job.customHeaders),
  createdAt: job.createdAt,
});
