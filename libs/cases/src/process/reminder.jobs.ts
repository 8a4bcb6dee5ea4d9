import { platform } from '@farled/kernel';
import { JobHandlers, type ProcessJob } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { Task } from '../task/task.entity';
import { Effects } from './effects';
import { caseIdOf } from './job-variables';

const JOBS = platform('jobs');

/** Reminders of what takes long: they stand in the case's history and mark its open tasks. */
@Injectable()
export class ReminderJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly effects: Effects,
    private readonly cases: CaseStore,
    private readonly journal: CaseJournal,
  ) {}

  onModuleInit(): void {
    this.jobs.register('task.remind', (job) => this.remind(job, 'task-reminder'), { fetch: ['caseId'] });
    this.jobs.register('handover.remind', (job) => this.remind(job, 'handover-reminder'), { fetch: ['caseId'] });
  }

  private async remind(job: ProcessJob, code: 'task-reminder' | 'handover-reminder'): Promise<void> {
    await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, caseIdOf(job));
      await tx.increment(Task, { caseId: subject.id, state: 'open' }, 'reminders', 1);
      await this.journal.happened(tx, subject, { code, actor: JOBS });
      return {};
    });
  }
}
