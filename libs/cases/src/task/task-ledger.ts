import { CLOCK } from '@farled/infra';
import { type Clock, newId } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Case } from '../case/case.entity';
import { CaseStore } from '../case/case-store';
import { insertOnce } from '../case/rows';
import { isWithdrawn } from '../withdrawal/may-withdraw';
import { Task } from './task.entity';

/** One user task of a process, as the record stream names it. */
interface UserTaskRef {
  readonly engine: string;
  readonly jobKey: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
}

/** Keeps the tasks of officers in step with the user tasks of the processes; hearing of a change twice changes nothing. */
@Injectable()
export class TaskLedger {
  constructor(
    private readonly cases: CaseStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A case that comes back after its decision is under review again. */
  async opened(tx: EntityManager, ref: UserTaskRef): Promise<void> {
    const { engine, jobKey, elementId } = ref;
    const subject = await this.cases.byInstance(engine, ref.processInstanceKey, tx);
    // An instance of somebody else's, or one that is being cancelled: it came second, or the application was withdrawn.
    if (!subject || isWithdrawn(subject)) return;
    const at = this.clock.now();
    const fresh = {
      assigneeId: null,
      answers: null,
      answeredBy: null,
      answeredFor: null,
      reminders: 0,
      revision: 1,
      createdAt: at,
      changedAt: at,
    };
    const task: Task = { id: newId(), caseId: subject.id, engine, jobKey, elementId, state: 'open', ...fresh };
    const isNew = await insertOnce(tx, Task, task);
    if (isNew) await tx.update(Case, { id: subject.id, status: In(['decided', 'handed-over']) }, { status: 'review' });
  }

  async completed(tx: EntityManager, ref: Pick<UserTaskRef, 'engine' | 'jobKey'>): Promise<void> {
    const { engine, jobKey } = ref;
    await tx.update(
      Task,
      { engine, jobKey, state: In(['open', 'answered']) },
      { state: 'done', changedAt: this.clock.now() },
    );
  }

  /** The process went another way, by a timer for example: the task is no longer there to do. */
  async takenAway(tx: EntityManager, ref: Pick<UserTaskRef, 'engine' | 'jobKey'>): Promise<void> {
    const { engine, jobKey } = ref;
    await tx.update(
      Task,
      { engine, jobKey, state: In(['open', 'answered']) },
      { state: 'gone', changedAt: this.clock.now() },
    );
  }

  /** The process goes on in another version, in which the task may stand at an element with another name. */
  async moved(tx: EntityManager, ref: Pick<UserTaskRef, 'engine' | 'jobKey' | 'elementId'>): Promise<void> {
    const { engine, jobKey, elementId } = ref;
    await tx.update(Task, { engine, jobKey }, { elementId, changedAt: this.clock.now() });
  }

  /** The place in the queue that the process has decided on. */
  async ranked(
    tx: EntityManager,
    rank: Pick<Case, 'engine' | 'priority'> & { processInstanceKey: string },
  ): Promise<void> {
    const { engine, processInstanceKey, priority } = rank;
    await tx.update(Case, { engine, processInstanceKey }, { priority });
  }
}
