import { OutboxHandlers, type OutboxMessage } from '@farled/infra';
import { Rejected } from '@farled/kernel';
import { type EngineName, Workflow } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { COMPLETE_TASK } from '../process/outbox-kinds';
import { payloadText } from '../process/payload-text';
import { Task } from './task.entity';
import { processVariables } from './task-answers';

/** Tells the engine that an officer has answered a task. */
@Injectable()
export class TaskOutbox implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly source: DataSource,
    private readonly workflow: Workflow,
  ) {}

  onModuleInit(): void {
    this.handlers.register(COMPLETE_TASK, (message) => this.complete(message));
  }

  private async complete({ payload }: OutboxMessage): Promise<void> {
    const task = await this.source.manager.findOneByOrFail(Task, { id: payloadText(payload, 'taskId') });
    const { jobKey, engine } = task;
    try {
      await this.workflow.completeTask({
        engine: engine as EngineName,
        jobKey,
        variables: processVariables(task.answers ?? {}),
      });
    } catch (error) {
      // Either an earlier delivery came through and its answer was lost, or the process took the task away: the record
      // stream tells which, and the task list follows it.
      if (!(error instanceof Rejected && error.code === 'task.gone')) throw error;
    }
  }
}
